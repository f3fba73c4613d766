@NullMarked
package crm.platform.list;

import org.jspecify.annotations.NullMarked;
