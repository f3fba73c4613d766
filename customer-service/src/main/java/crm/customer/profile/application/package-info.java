@NullMarked
package crm.customer.profile.application;

import org.jspecify.annotations.NullMarked;
