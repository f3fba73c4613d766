package crm.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a record as a published event: what it is called on the wire and on which topic it travels. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Contract {

    /** CloudEvents type: {@code crm.<context>.<aggregate>.<past-tense>.v<major>}. */
    String type();

    /** One of {@link Topics}. */
    String topic();

    /** The fact in one sentence, for the catalogue. */
    String summary();
}
