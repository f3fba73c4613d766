package crm.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text (or list of texts) drawn from a list that may grow, never free text: letters, digits, {@code _ . -}. A reader
 * maps a code that it does not know to its own fallback.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Code {

    String PATTERN = "^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$";
}
