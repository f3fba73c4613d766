@NullMarked
package crm.consent.customer.application;

import org.jspecify.annotations.NullMarked;
