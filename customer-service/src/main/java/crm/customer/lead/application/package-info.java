@NullMarked
package crm.customer.lead.application;

import org.jspecify.annotations.NullMarked;
