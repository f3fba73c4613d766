/** What an OpenAPI document says of every operation alike, derived from the code: no resource repeats it. */
@NullMarked
package crm.platform.openapi;

import org.jspecify.annotations.NullMarked;
