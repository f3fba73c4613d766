@NullMarked
package crm.platform.customer;

import org.jspecify.annotations.NullMarked;
