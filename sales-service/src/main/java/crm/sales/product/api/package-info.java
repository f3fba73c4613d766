@NullMarked
package crm.sales.product.api;

import org.jspecify.annotations.NullMarked;
