@NullMarked
package crm.customer.user.messaging;

import org.jspecify.annotations.NullMarked;
