/** API keys: programs of others that call with a role, until an end, from named addresses (GTW-09). */
@NullMarked
package crm.gateway.keys;

import org.jspecify.annotations.NullMarked;
