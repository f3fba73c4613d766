@NullMarked
package crm.sales.user.messaging;

import org.jspecify.annotations.NullMarked;
