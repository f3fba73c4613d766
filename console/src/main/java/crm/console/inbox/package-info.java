@NullMarked
package crm.console.inbox;

import org.jspecify.annotations.NullMarked;
