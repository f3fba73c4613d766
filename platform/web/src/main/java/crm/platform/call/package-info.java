@NullMarked
package crm.platform.call;

import org.jspecify.annotations.NullMarked;
