@NullMarked
package crm.sales.product.domain;

import org.jspecify.annotations.NullMarked;
