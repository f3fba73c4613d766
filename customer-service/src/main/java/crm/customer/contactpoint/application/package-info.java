@NullMarked
package crm.customer.contactpoint.application;

import org.jspecify.annotations.NullMarked;
