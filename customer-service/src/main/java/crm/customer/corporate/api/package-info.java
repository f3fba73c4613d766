@NullMarked
package crm.customer.corporate.api;

import org.jspecify.annotations.NullMarked;
