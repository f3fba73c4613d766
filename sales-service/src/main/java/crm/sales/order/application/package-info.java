@NullMarked
package crm.sales.order.application;

import org.jspecify.annotations.NullMarked;
