package crm.platform.list;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an enum of {@link ListField}s: the operation whose list it describes, so that the OpenAPI document names its parameters. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ListParameters {

    /** Operation id as the resource class says it. */
    String operation();

    /** The list has a text search. */
    boolean q() default false;

    boolean updatedSince() default false;
}
