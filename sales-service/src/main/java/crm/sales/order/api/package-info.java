@NullMarked
package crm.sales.order.api;

import org.jspecify.annotations.NullMarked;
