@NullMarked
package crm.platform.data;

import org.jspecify.annotations.NullMarked;
