@NullMarked
package crm.consent.permit.domain;

import org.jspecify.annotations.NullMarked;
