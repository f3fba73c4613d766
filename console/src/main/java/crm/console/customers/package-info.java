@NullMarked
package crm.console.customers;

import org.jspecify.annotations.NullMarked;
