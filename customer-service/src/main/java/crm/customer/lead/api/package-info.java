@NullMarked
package crm.customer.lead.api;

import org.jspecify.annotations.NullMarked;
