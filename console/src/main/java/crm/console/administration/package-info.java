@NullMarked
package crm.console.administration;

import org.jspecify.annotations.NullMarked;
