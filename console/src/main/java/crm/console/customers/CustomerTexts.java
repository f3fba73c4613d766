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

    @Message("Acquisition channel")
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

    @Message("Campaign message sent")
    String messageSent();

    @Message("Campaign message not sent")
    String messageSuppressed();

    @Message("Campaign message failed")
    String messageFailed();

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

    @Message("New person")
    String newPerson();

    @Message("New company")
    String newCompany();

    @Message("Change")
    String edit();

    @Message("To the customer")
    String backToCard();

    @Message("To the customers")
    String backToList();

    @Message("Salutation")
    String salutation();

    @Message("First name")
    String firstName();

    @Message("Last name")
    String lastName();

    @Message("Date of birth")
    String birthDate();

    @Message("Legal name")
    String legalName();

    @Message("Trade name")
    String tradeName();

    @Message("Tax number")
    String taxNumber();

    @Message("Tax office")
    String taxOffice();

    @Message("Industry")
    String industry();

    @Message("Merchant or tradesperson (no prior permission is needed for commercial messages)")
    String merchant();

    @Message("Prefers to be reached by")
    String preferred();

    @Message("Call")
    String call();

    @Message("Text message")
    String sms();

    @Message("E-mail")
    String email();

    @Message("Post")
    String post();

    @Message("Social media")
    String social();

    @Message("Telephone")
    String phone();

    @Message("Language")
    String language();

    @Message("Turkish")
    String turkish();

    @Message("English")
    String english();

    @Message("Contact points")
    String contactPoints();

    @Message("Value")
    String value();

    @Message("Add a contact point")
    String add();

    @Message("Make primary")
    String makePrimary();

    @Message("Mark as verified")
    String verify();

    @Message("Mark as unreachable")
    String invalidate();

    @Message("Remove")
    String remove();

    @Message("Change the value")
    String change();

    @Message("primary")
    String primary();

    @Message("Address")
    String address();

    @Message("Record a permission")
    String grant();

    @Message("Permission for")
    String grantWhat();

    @Message("Evidence")
    String evidence();

    @Message("Where the evidence is kept")
    String evidenceReference();

    @Message("Such as the number of the signed form or of the recording.")
    String evidenceHint();

    @Message("Signed paper")
    String paper();

    @Message("Recording of the call")
    String recording();

    @Message("Calls")
    String calls();

    @Message("Text messages")
    String texts();

    @Message("E-mails")
    String mails();

    @Message("Individual analysis")
    String analysis();

    @Message("Which address")
    String whichAddress();

    @Message("Everybody’s")
    String anyOwner();

    @Message("Mine")
    String mine();

    @Message("Whose")
    String owner();

    @Message("Active")
    String active();

    @Message("Archived")
    String archived();

    @Message("All records")
    String anyStatus();

    @Message("Record")
    String status();

    @Message("Quotes")
    String quotes();

    @Message("New quote")
    String newQuote();

    @Message("New order")
    String newOrder();

    @Message("New request")
    String newRequest();

    @Message("New opportunity")
    String newOpportunity();
}
