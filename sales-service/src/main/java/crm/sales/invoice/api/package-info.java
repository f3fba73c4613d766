@NullMarked
package crm.sales.invoice.api;

import org.jspecify.annotations.NullMarked;
