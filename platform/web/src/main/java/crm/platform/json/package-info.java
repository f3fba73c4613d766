@NullMarked
package crm.platform.json;

import org.jspecify.annotations.NullMarked;
