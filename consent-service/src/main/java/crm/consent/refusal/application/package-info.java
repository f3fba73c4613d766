@NullMarked
package crm.consent.refusal.application;

import org.jspecify.annotations.NullMarked;
