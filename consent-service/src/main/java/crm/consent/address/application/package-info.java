@NullMarked
package crm.consent.address.application;

import org.jspecify.annotations.NullMarked;
