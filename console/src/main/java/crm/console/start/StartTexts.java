package crm.console.start;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the first page. */
@MessageBundle(value = "start", locale = "en")
interface StartTexts {

    @Message("Welcome, {name}")
    String welcome(String name);

    @Message("You are signed in as")
    String account();

    @Message("Teams")
    String teams();

    @Message("Departments")
    String departments();

    @Message("You see")
    String visibility();

    @Message("your own records")
    String own();

    @Message("the records of your teams")
    String team();

    @Message("the records of your departments")
    String department();

    @Message("all records")
    String all();

    @Message("none")
    String none();

    @Message("About you")
    String about();

    @Message("My requests")
    String mine();

    @Message("Requests that nobody has")
    String unassigned();

    @Message("No open request is yours.")
    String nothingMine();

    @Message("Every open request has somebody.")
    String nothingUnassigned();
}
