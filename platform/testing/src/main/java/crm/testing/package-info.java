@NullMarked
package crm.testing;

import org.jspecify.annotations.NullMarked;
