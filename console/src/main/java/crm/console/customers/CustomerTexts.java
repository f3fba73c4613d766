package crm.console.customers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of customers' pages. */
@MessageBundle(value = "customers", locale = "en")
interface CustomerTexts {

    @Message("Customers")
    String title();

    @Message("People")
    String people();

    @Message("Companies")
    String companies();

    @Message("Kind of customer")
    String kind();

    @Message("Search customers")
    String search();

    @Message("Name, telephone, e-mail, number")
    String searchHint();

    @Message("Search")
    String go();

    @Message("Name")
    String name();

    @Message("Contact")
    String contact();

    @Message("Acquired by")
    String channel();

    @Message("Customer since")
    String since();

    @Message("More")
    String more();

    @Message("Nothing found")
    String nothing();

    @Message("No customer whom you may see fits “{search}”.")
    String nothingFits(String search);

    @Message("There is no customer whom you may see.")
    String nobody();

    @Message("Person")
    String person();

    @Message("Company")
    String company();

    @Message("Permissions")
    String permissions();

    @Message("May I call?")
    String mayCall();

    @Message("May I send a text message?")
    String mayText();

    @Message("May I write an e-mail?")
    String mayWrite();

    @Message("May I analyse?")
    String mayAnalyse();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("No address")
    String noAddress();

    @Message("There is no telephone number or e-mail address for it.")
    String noAddressWhy();

    @Message("Not for you")
    String unseen();

    @Message("You may not see permissions, or they could not be asked.")
    String unseenWhy();

    @Message("Timeline")
    String timeline();

    @Message("Nothing has happened yet.")
    String noEvents();

    @Message("Related records")
    String related();

    @Message("Open requests")
    String requests();

    @Message("Opportunities")
    String opportunities();

    @Message("Orders")
    String orders();

    @Message("Invoices")
    String invoices();

    @Message("None")
    String none();

    @Message("Hidden")
    String hidden();

    @Message("Not available now")
    String missing();

    @Message("{n} and more")
    String andMore(String n);

    @Message("unreachable")
    String invalid();

    @Message("verified")
    String verified();

    @Message("Opportunity opened")
    String opportunityOpened();

    @Message("Opportunity won")
    String opportunityWon();

    @Message("Opportunity lost")
    String opportunityLost();

    @Message("Order drafted")
    String orderCreated();

    @Message("Order confirmed")
    String orderConfirmed();

    @Message("Order cancelled")
    String orderCancelled();

    @Message("Invoice drafted")
    String invoiceCreated();

    @Message("Invoice issued")
    String invoiceIssued();

    @Message("Invoice paid")
    String invoicePaid();

    @Message("Request opened")
    String requestOpened();

    @Message("Request resolved")
    String requestResolved();

    @Message("Campaign message planned")
    String messagePlanned();

    @Message("Campaign message: {state}")
    String messageEnded(String state);

    @Message("Not yet")
    String notYet();

    @Message("Draft")
    String draft();

    @Message("Confirmed")
    String confirmed();

    @Message("Cancelled")
    String cancelled();

    @Message("Issued")
    String issued();

    @Message("Partly paid")
    String partlyPaid();

    @Message("Paid")
    String paid();

    @Message("Record a refusal")
    String refuse();
}
