@NullMarked
package crm.console.imports;

import org.jspecify.annotations.NullMarked;
