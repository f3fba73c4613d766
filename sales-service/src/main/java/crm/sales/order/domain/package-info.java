@NullMarked
package crm.sales.order.domain;

import org.jspecify.annotations.NullMarked;
