@NullMarked
package crm.sales.invoice.messaging;

import org.jspecify.annotations.NullMarked;
