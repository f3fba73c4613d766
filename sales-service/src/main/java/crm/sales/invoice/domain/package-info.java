@NullMarked
package crm.sales.invoice.domain;

import org.jspecify.annotations.NullMarked;
