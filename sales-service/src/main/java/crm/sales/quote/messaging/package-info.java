@NullMarked
package crm.sales.quote.messaging;

import org.jspecify.annotations.NullMarked;
