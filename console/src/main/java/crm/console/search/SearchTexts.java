package crm.console.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the search over everything. */
@MessageBundle(value = "search", locale = "en")
interface SearchTexts {
    @Message("Search")
    String title();

    @Message("Search over everything")
    String label();

    @Message("Name, telephone, number")
    String hint();

    @Message("Search")
    String go();

    @Message("People")
    String people();

    @Message("Companies")
    String companies();

    @Message("Leads")
    String leads();

    @Message("Opportunities")
    String opportunities();

    @Message("Quotes")
    String quotes();

    @Message("Orders")
    String orders();

    @Message("Requests")
    String requests();

    @Message("Nothing that you may see fits “{text}”.")
    String nothing(String text);

    @Message("Could not be asked now")
    String missing();

    @Message("All of them")
    String all();
}
