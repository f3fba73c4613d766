@NullMarked
package crm.platform.event;

import org.jspecify.annotations.NullMarked;
