/** Search over everything that the person may see. */
@NullMarked
package crm.console.search;

import org.jspecify.annotations.NullMarked;
