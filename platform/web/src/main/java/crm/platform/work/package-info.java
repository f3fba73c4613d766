@NullMarked
package crm.platform.work;

import org.jspecify.annotations.NullMarked;
