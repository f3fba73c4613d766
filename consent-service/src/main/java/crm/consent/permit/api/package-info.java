@NullMarked
package crm.consent.permit.api;

import org.jspecify.annotations.NullMarked;
