@NullMarked
package crm.testing.engine;

import org.jspecify.annotations.NullMarked;
