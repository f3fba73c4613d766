@NullMarked
package crm.platform.patch;

import org.jspecify.annotations.NullMarked;
