@NullMarked
package crm.platform.identity;

import org.jspecify.annotations.NullMarked;
