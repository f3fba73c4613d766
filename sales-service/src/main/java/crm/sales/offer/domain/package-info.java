@NullMarked
package crm.sales.offer.domain;

import org.jspecify.annotations.NullMarked;
