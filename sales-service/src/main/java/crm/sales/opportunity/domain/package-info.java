@NullMarked
package crm.sales.opportunity.domain;

import org.jspecify.annotations.NullMarked;
