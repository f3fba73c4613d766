@NullMarked
package crm.sales.quote.api;

import org.jspecify.annotations.NullMarked;
