@NullMarked
package crm.testing.architecture;

import org.jspecify.annotations.NullMarked;
