/** People who might become customers: found, worked on, turned into customers (CUS-03, CUS-04). */
@NullMarked
package crm.console.leads;

import org.jspecify.annotations.NullMarked;
