package crm.console.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of administration. */
@MessageBundle(value = "admin", locale = "en")
interface AdminTexts {

    @Message("Users")
    String users();

    @Message("Roles")
    String roles();

    @Message("Audit trail")
    String audit();

    @Message("Operations")
    String operations();

    @Message("Vocabularies")
    String vocabularies();

    @Message("Name")
    String name();

    @Message("First name")
    String firstName();

    @Message("Last name")
    String lastName();

    @Message("E-mail")
    String email();

    @Message("Language")
    String language();

    @Message("State")
    String state();

    @Message("Teams")
    String teams();

    @Message("Departments")
    String departments();

    @Message("Search by name")
    String search();

    @Message("Show")
    String show();

    @Message("More")
    String more();

    @Message("All")
    String all();

    @Message("Invited")
    String invited();

    @Message("Active")
    String active();

    @Message("Suspended")
    String suspended();

    @Message("Deactivated")
    String deactivated();

    @Message("Nobody fits")
    String nobody();

    @Message("Nobody in this view; take a condition away.")
    String nobodyWhy();

    @Message("Invite somebody")
    String invite();

    @Message("They get an e-mail with a link, valid for three days, to choose a password.")
    String inviteWhy();

    @Message("Role")
    String role();

    @Message("Team")
    String team();

    @Message("Department")
    String department();

    @Message("– none –")
    String none();

    @Message("Send the invitation")
    String send();

    @Message("Back to the users")
    String back();

    @Message("Change")
    String change();

    @Message("Save")
    String save();

    @Message("Suspend")
    String suspend();

    @Message("Sessions end at once; roles, teams and records stay.")
    String suspendWhy();

    @Message("Let in again")
    String reactivate();

    @Message("End the account for good")
    String deactivate();

    @Message("Give the role")
    String grant();

    @Message("Remove: {what}")
    String takeAway(String what);

    @Message("Add to the team")
    String join();

    @Message("Move")
    String move();

    @Message("What may be done")
    String actions();

    @Message("Service")
    String service();

    @Message("Who")
    String actor();

    @Message("Did what")
    String action();

    @Message("With what")
    String subject();

    @Message("When")
    String when();

    @Message("Outcome")
    String outcome();

    @Message("done")
    String done();

    @Message("refused")
    String attemptRefused();

    @Message("Refused attempts only")
    String refusedOnly();

    @Message("No entry fits")
    String nothingDone();

    @Message("Choose another service or take a condition away.")
    String nothingDoneWhy();

    @Message("Services")
    String parts();

    @Message("Answers")
    String answers();

    @Message("does not answer")
    String silent();

    @Message("Events that wait to be published")
    String waitingEvents();

    @Message("Dead letters")
    String letters();

    @Message("Consumer")
    String consumer();

    @Message("Event")
    String event();

    @Message("Error")
    String error();

    @Message("Since")
    String since();

    @Message("Apply again")
    String redrive();

    @Message("No dead letter waits")
    String noLetters();

    @Message("Every event could be applied.")
    String noLettersWhy();

    @Message("Code")
    String code();

    @Message("In Turkish")
    String turkish();

    @Message("In English")
    String english();

    @Message("Add a term")
    String addTerm();

    @Message("Retire")
    String retire();

    @Message("Use again")
    String useAgain();

    @Message("retired")
    String retired();

    @Message("Rename: {term}")
    String rename(String term);

    @Message("A retired term stays in the records that carry it; no new one takes it.")
    String retiredWhy();

    @Message("How customers came")
    String acquisitionSources();

    @Message("Why leads are given up")
    String disqualificationReasons();

    @Message("Why opportunities are lost")
    String lostReasons();

    @Message("Why orders are cancelled")
    String cancellationReasons();

    @Message("Topics of requests")
    String requestTopics();

    @Message("Why requests are rejected")
    String rejectionReasons();

    @Message("How requests are solved")
    String resolutionCodes();

    @Message("Customers")
    String ofCustomer();

    @Message("Sales")
    String ofSales();

    @Message("Marketing")
    String ofMarketing();

    @Message("Support")
    String ofSupport();

    @Message("Consent")
    String ofConsent();

    @Message("Figures")
    String ofAnalytics();

    @Message("The records become")
    String successor();

    @Message("no one else’s: they stay")
    String noSuccessor();
}
