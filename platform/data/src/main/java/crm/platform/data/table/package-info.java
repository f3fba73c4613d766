@NullMarked
package crm.platform.data.table;

import org.jspecify.annotations.NullMarked;
