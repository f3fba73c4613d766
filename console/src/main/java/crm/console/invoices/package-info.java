/** Invoices: issued, and paid in one or several parts (SAL-10). */
@NullMarked
package crm.console.invoices;

import org.jspecify.annotations.NullMarked;
