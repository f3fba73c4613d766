@NullMarked
package crm.customer.individual.domain;

import org.jspecify.annotations.NullMarked;
