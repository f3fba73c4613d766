/** Orders: drafted, confirmed, cancelled, invoiced (SAL-09). */
@NullMarked
package crm.console.orders;

import org.jspecify.annotations.NullMarked;
