@NullMarked
package crm.customer.profile.domain;

import org.jspecify.annotations.NullMarked;
