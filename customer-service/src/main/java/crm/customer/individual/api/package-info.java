@NullMarked
package crm.customer.individual.api;

import org.jspecify.annotations.NullMarked;
