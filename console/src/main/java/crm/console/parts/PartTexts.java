package crm.console.parts;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that lists and forms have in common. */
@MessageBundle(value = "parts", locale = "en")
public interface PartTexts {

    @Message("Search")
    String search();

    @Message("More")
    String more();

    @Message("Details")
    String details();

    @Message("What can be done")
    String deeds();

    @Message("optional")
    String optional();

    @Message(
            "Somebody has changed this meanwhile. What stands there now is on this page, what you typed is still in the form; send it again if it is still right.")
    String stale();

    @Message("Please look at the fields below.")
    String invalid();

    @Message("Choose")
    String choose();

    @Message("Give the chosen ones to")
    String handOver();

    @Message("Hand over")
    String handOverNow();

    @Message("{number} handed over.")
    String handed(String number);

    @Message("Nothing was handed over: choose rows and a colleague whose they are not yet.")
    String handedNone();

    @Message("Sum of all that fit")
    String sums();

    @Message("Search the customer")
    String findCustomer();

    @Message("Name, telephone, e-mail, number")
    String findHint();

    @Message("No customer whom you may see fits.")
    String nobody();
}
