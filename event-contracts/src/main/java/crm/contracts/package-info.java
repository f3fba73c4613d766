@NullMarked
package crm.contracts;

import org.jspecify.annotations.NullMarked;
