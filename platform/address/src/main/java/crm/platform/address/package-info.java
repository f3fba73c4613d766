@NullMarked
package crm.platform.address;

import org.jspecify.annotations.NullMarked;
