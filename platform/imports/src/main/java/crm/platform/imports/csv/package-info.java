@NullMarked
package crm.platform.imports.csv;

import org.jspecify.annotations.NullMarked;
