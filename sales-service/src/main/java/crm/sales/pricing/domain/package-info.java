@NullMarked
package crm.sales.pricing.domain;

import org.jspecify.annotations.NullMarked;
