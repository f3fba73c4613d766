@NullMarked
package crm.customer.individual.application;

import org.jspecify.annotations.NullMarked;
