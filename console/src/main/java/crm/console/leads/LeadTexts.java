package crm.console.leads;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of leads' pages. */
@MessageBundle(value = "leads", locale = "en")
interface LeadTexts {
    @Message("Leads")
    String title();

    @Message("Search leads")
    String search();

    @Message("Name, company, telephone, e-mail")
    String searchHint();

    @Message("Whose")
    String whose();

    @Message("Everybody's")
    String everybodys();

    @Message("Mine")
    String mine();

    @Message("Status")
    String status();

    @Message("All")
    String anyStatus();

    @Message("New")
    String statusNew();

    @Message("Assigned")
    String statusAssigned();

    @Message("In work")
    String statusWorking();

    @Message("Qualified")
    String statusQualified();

    @Message("Customer")
    String statusConverted();

    @Message("Given up")
    String statusDisqualified();

    @Message("Name")
    String name();

    @Message("Company")
    String company();

    @Message("Contact")
    String contact();

    @Message("Source")
    String source();

    @Message("Assigned to")
    String assigned();

    @Message("Noted")
    String created();

    @Message("New lead")
    String create();

    @Message("No leads")
    String empty();

    @Message("No lead that you may see fits what is chosen above.")
    String emptyWhy();

    @Message("To the leads")
    String back();

    @Message("Without a name")
    String unnamed();

    @Message("Telephone")
    String phone();

    @Message("E-mail")
    String email();

    @Message("What is needed")
    String need();

    @Message("Reason")
    String reason();

    @Message("Change")
    String edit();

    @Message("Assign")
    String assign();

    @Message("Start work")
    String start();

    @Message("Mark as qualified")
    String qualify();

    @Message("Give the lead up")
    String disqualify();

    @Message("Begin anew")
    String recycle();

    @Message("Make a customer")
    String convert();

    @Message("Kind of customer")
    String kind();

    @Message("Person")
    String person();

    @Message("First name")
    String firstName();

    @Message("Last name")
    String lastName();

    @Message("Legal name")
    String legalName();

    @Message("Tax number")
    String taxNumber();

    @Message("Merchant or tradesperson (no prior permission is needed for commercial messages)")
    String merchant();

    @Message("Only for a company.")
    String onlyCompany();

    @Message("Only for a person.")
    String onlyPerson();

    @Message("There are customers with the same telephone number or e-mail address")
    String exists();

    @Message("Use the one it is, so that nobody is in the book twice.")
    String existsWhy();

    @Message("Use {name}")
    String useThis(String name);

    @Message("Make another all the same")
    String another();

    @Message("Customer")
    String convertedTo();

    @Message("To the customer")
    String openCustomer();
}
