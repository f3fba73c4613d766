package crm.console.people;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a page for whoever holds the link of a message. There is no session that a foreign form could use, so forms are taken from
 * everywhere: mail programs send one too.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface PeoplePages {}
