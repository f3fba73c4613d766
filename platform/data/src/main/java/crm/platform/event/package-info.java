/** What an event looks like on the wire: the grammar that the journal checks what it writes by, and that consumers read by. */
@NullMarked
package crm.platform.event;

import org.jspecify.annotations.NullMarked;
