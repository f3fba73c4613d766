@NullMarked
package crm.platform.outbox;

import org.jspecify.annotations.NullMarked;
