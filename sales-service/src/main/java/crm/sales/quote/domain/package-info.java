@NullMarked
package crm.sales.quote.domain;

import org.jspecify.annotations.NullMarked;
