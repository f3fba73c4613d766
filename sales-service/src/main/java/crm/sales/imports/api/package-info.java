@NullMarked
package crm.sales.imports.api;

import org.jspecify.annotations.NullMarked;
