@NullMarked
package crm.consent.permit.application;

import org.jspecify.annotations.NullMarked;
