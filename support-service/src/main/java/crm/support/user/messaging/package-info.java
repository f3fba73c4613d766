@NullMarked
package crm.support.user.messaging;

import org.jspecify.annotations.NullMarked;
