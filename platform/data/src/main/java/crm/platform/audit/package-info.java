@NullMarked
package crm.platform.audit;

import org.jspecify.annotations.NullMarked;
