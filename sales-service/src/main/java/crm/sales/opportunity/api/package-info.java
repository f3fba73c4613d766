@NullMarked
package crm.sales.opportunity.api;

import org.jspecify.annotations.NullMarked;
