@NullMarked
package crm.sales.opportunity.messaging;

import org.jspecify.annotations.NullMarked;
