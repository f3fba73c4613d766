@NullMarked
package crm.sales.offer.api;

import org.jspecify.annotations.NullMarked;
