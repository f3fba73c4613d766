@NullMarked
package crm.consent.address.domain;

import org.jspecify.annotations.NullMarked;
