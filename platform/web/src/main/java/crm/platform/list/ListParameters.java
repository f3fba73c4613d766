package crm.platform.list;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a static field that holds a {@link ListDescription}: the OpenAPI document names the list's parameters at its operation. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ListParameters {

    /** Operation id as the resource class says it. */
    String operation();
}
