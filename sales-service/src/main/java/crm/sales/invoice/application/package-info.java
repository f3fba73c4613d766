@NullMarked
package crm.sales.invoice.application;

import org.jspecify.annotations.NullMarked;
