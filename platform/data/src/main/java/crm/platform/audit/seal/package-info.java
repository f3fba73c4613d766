/** The hash chain of the audit trail: sealing behind the commands, and its verification. */
@NullMarked
package crm.platform.audit.seal;

import org.jspecify.annotations.NullMarked;
