/** What is sold: its state, and its cost for who may see it (SAL-01). */
@NullMarked
package crm.console.products;

import org.jspecify.annotations.NullMarked;
