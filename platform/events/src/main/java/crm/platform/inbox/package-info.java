@NullMarked
package crm.platform.inbox;

import org.jspecify.annotations.NullMarked;
