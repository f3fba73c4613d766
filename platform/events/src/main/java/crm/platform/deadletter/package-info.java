@NullMarked
package crm.platform.deadletter;

import org.jspecify.annotations.NullMarked;
