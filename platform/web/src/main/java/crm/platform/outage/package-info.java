@NullMarked
package crm.platform.outage;

import org.jspecify.annotations.NullMarked;
