@NullMarked
package crm.sales.pricing.application;

import org.jspecify.annotations.NullMarked;
