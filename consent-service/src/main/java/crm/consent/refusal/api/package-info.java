@NullMarked
package crm.consent.refusal.api;

import org.jspecify.annotations.NullMarked;
