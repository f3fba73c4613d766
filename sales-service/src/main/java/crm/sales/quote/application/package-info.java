@NullMarked
package crm.sales.quote.application;

import org.jspecify.annotations.NullMarked;
