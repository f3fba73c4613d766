@NullMarked
package crm.contracts.customer;

import org.jspecify.annotations.NullMarked;
