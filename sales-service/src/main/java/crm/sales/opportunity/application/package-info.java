@NullMarked
package crm.sales.opportunity.application;

import org.jspecify.annotations.NullMarked;
