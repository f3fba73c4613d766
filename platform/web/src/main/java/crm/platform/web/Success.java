package crm.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the OpenAPI document says of an operation that succeeds; the type is the one that the method returns. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Success {

    /** Description in one or two words: Created, Cancelled. */
    String value();

    int status() default 200;
}
