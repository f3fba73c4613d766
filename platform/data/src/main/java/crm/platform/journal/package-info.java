@NullMarked
package crm.platform.journal;

import org.jspecify.annotations.NullMarked;
