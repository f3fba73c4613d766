@NullMarked
package crm.platform.query;

import org.jspecify.annotations.NullMarked;
