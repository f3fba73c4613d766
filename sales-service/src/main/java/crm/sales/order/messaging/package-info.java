@NullMarked
package crm.sales.order.messaging;

import org.jspecify.annotations.NullMarked;
