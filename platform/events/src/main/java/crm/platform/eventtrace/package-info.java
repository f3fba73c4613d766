@NullMarked
package crm.platform.eventtrace;

import org.jspecify.annotations.NullMarked;
