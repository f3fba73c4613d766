@NullMarked
package crm.customer.contactaddress.application;

import org.jspecify.annotations.NullMarked;
