package crm.console.shell;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the shell, in English; the Turkish ones are in {@code messages/shell_tr.properties}. */
@MessageBundle(value = "shell", locale = "en")
public interface Texts {

    @Message("Skip to content")
    String skip();

    @Message("Main navigation")
    String navigation();

    @Message("Today")
    String today();

    @Message("Sign out")
    String signOut();

    @Message("Sign in")
    String signIn();

    @Message("Language")
    String language();

    @Message("Appearance: as the system")
    String themeAuto();

    @Message("Appearance: light")
    String themeLight();

    @Message("Appearance: dark")
    String themeDark();

    @Message("Your session ends in less than two minutes.")
    String sessionEnds();

    @Message("Your session has ended. What you typed is still here; sign in again in another window to keep it.")
    String sessionEnded();

    @Message("Stay signed in")
    String staySignedIn();

    @Message("Live")
    String live();

    @Message("Customers")
    String customers();

    @Message("Inbox")
    String inbox();

    @Message("This page is not for you")
    String forbidden();

    @Message("Your role does not have the permission for it. An administrator can give it.")
    String forbiddenWhy();

    @Message("Not found")
    String notFound();

    @Message("There is no such record that you may see.")
    String notFoundWhy();

    @Message("Not available now")
    String unavailable();

    @Message("A service does not answer. Nothing is lost; try again shortly.")
    String unavailableWhy();

    @Message("That is not possible")
    String refused();

    @Message("To the start page")
    String back();

    @Message("Try again")
    String again();

    @Message("Opportunities")
    String pipeline();

    @Message("Consent centre")
    String consents();

    @Message("Imports")
    String imports();

    @Message("Segments")
    String segments();

    @Message("Campaigns")
    String campaigns();

    @Message("Users")
    String users();

    @Message("Roles")
    String roles();

    @Message("API keys")
    String apiKeys();

    @Message("Vocabularies")
    String vocabularies();

    @Message("Audit trail")
    String audit();

    @Message("Operations")
    String operations();

    @Message("Leads")
    String leads();

    @Message("Quotes")
    String quotes();

    @Message("Orders")
    String orders();

    @Message("Invoices")
    String invoices();

    @Message("Products")
    String products();

    @Message("KPIs")
    String kpis();

    @Message("Search")
    String search();

    @Message("Customer, lead, opportunity, quote, order, request")
    String searchHint();

    @Message("Search in this list")
    String searchHere();

    @Message("walk")
    String walk();

    @Message("open")
    String open();

    @Message("Close")
    String close();

    @Message("Keyboard")
    String keys();

    @Message("Next and previous row")
    String walkRows();

    @Message("New record of this list")
    String createNew();

    @Message("Write")
    String write();

    @Message("Send the form")
    String send();

    @Message("Move a card of the board")
    String moveCard();

    @Message("More pages and settings")
    String menu();
}
