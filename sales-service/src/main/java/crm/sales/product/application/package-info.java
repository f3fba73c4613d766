@NullMarked
package crm.sales.product.application;

import org.jspecify.annotations.NullMarked;
