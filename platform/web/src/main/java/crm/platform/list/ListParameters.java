package crm.platform.list;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation whose list this describes, so that the OpenAPI document names its parameters: on a static field that holds a
 * {@link ListDescription}, or on an enum of {@link ListField}s, which leaves the rest to be said here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface ListParameters {

    /** Operation id as the resource class says it. */
    String operation();

    /** The list has a text search. */
    boolean q() default false;

    boolean updatedSince() default false;
}
