@NullMarked
package crm.customer.corporate.domain;

import org.jspecify.annotations.NullMarked;
