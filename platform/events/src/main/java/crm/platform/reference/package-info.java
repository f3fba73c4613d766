/** Records of other services that requests name: known by events, visible as there. */
@NullMarked
package crm.platform.reference;

import org.jspecify.annotations.NullMarked;
