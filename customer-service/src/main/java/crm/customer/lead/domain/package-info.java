@NullMarked
package crm.customer.lead.domain;

import org.jspecify.annotations.NullMarked;
