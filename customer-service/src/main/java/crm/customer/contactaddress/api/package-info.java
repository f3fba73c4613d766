@NullMarked
package crm.customer.contactaddress.api;

import org.jspecify.annotations.NullMarked;
