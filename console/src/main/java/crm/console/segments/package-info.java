@NullMarked
package crm.console.segments;

import org.jspecify.annotations.NullMarked;
