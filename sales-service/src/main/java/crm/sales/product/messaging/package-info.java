@NullMarked
package crm.sales.product.messaging;

import org.jspecify.annotations.NullMarked;
