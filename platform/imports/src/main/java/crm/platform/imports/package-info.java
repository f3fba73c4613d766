@NullMarked
package crm.platform.imports;

import org.jspecify.annotations.NullMarked;
