@NullMarked
package crm.console.start;

import org.jspecify.annotations.NullMarked;
