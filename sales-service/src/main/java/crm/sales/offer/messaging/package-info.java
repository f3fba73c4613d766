@NullMarked
package crm.sales.offer.messaging;

import org.jspecify.annotations.NullMarked;
