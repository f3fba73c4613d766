@NullMarked
package crm.contracts.sales;

import org.jspecify.annotations.NullMarked;
