@NullMarked
package crm.marketing.customer.application;

import org.jspecify.annotations.NullMarked;
