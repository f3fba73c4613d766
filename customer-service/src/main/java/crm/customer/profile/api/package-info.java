@NullMarked
package crm.customer.profile.api;

import org.jspecify.annotations.NullMarked;
