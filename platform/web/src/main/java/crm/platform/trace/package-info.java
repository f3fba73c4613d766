@NullMarked
package crm.platform.trace;

import org.jspecify.annotations.NullMarked;
