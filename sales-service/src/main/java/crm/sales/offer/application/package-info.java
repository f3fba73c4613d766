@NullMarked
package crm.sales.offer.application;

import org.jspecify.annotations.NullMarked;
