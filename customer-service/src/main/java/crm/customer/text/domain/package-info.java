@NullMarked
package crm.customer.text.domain;

import org.jspecify.annotations.NullMarked;
