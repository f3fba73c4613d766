/** Who may be given records: known by the events of the directory; and how records change hands. */
@NullMarked
package crm.platform.user;

import org.jspecify.annotations.NullMarked;
