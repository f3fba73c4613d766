@NullMarked
package crm.customer.contactpoint.api;

import org.jspecify.annotations.NullMarked;
