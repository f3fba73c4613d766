@NullMarked
package crm.customer.contactpoint.domain;

import org.jspecify.annotations.NullMarked;
