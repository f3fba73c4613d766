package crm.console.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the service inbox. */
@MessageBundle(value = "inbox", locale = "en")
interface InboxTexts {

    @Message("Inbox")
    String title();

    @Message("Views")
    String views();

    @Message("All open")
    String open();

    @Message("Mine")
    String mine();

    @Message("Overdue")
    String overdue();

    @Message("Unanswered")
    String unanswered();

    @Message("Request")
    String request();

    @Message("Suggestion")
    String suggestion();

    @Message("Complaint")
    String complaint();

    @Message("Low")
    String low();

    @Message("Normal")
    String normal();

    @Message("High")
    String high();

    @Message("Urgent")
    String urgent();

    @Message("New")
    String statusNew();

    @Message("Assigned")
    String statusAssigned();

    @Message("In progress")
    String statusInProgress();

    @Message("Waiting for the customer")
    String statusWaiting();

    @Message("Resolved")
    String statusResolved();

    @Message("Closed")
    String statusClosed();

    @Message("Rejected")
    String statusRejected();

    @Message("Subject")
    String subject();

    @Message("Kind")
    String kind();

    @Message("Priority")
    String priority();

    @Message("Status")
    String status();

    @Message("Next deadline")
    String due();

    @Message("Opened")
    String opened();

    @Message("Nobody has it")
    String unassigned();

    @Message("Nothing waits here")
    String empty();

    @Message("No request that you may see fits this view and this search.")
    String emptyWhy();

    @Message("{t} left")
    String left(String t);

    @Message("{t} late")
    String late(String t);

    @Message("d h min s")
    String units();

    @Message("More")
    String more();

    @Message("To the customer")
    String customer();

    @Message("To the inbox")
    String back();

    @Message("Conversation")
    String talk();

    @Message("Nobody has written yet.")
    String nothingSaid();

    @Message("Support")
    String us();

    @Message("The customer")
    String theCustomer();

    @Message("Take it")
    String take();

    @Message("Answer")
    String answer();

    @Message("Send")
    String send();

    @Message("A service message needs no permission. Do not add advertising.")
    String serviceMessage();

    @Message("Resolve")
    String resolve();

    @Message("How it was solved")
    String code();

    @Message("What was done")
    String solution();

    @Message("It was our fault")
    String fault();

    @Message("We have apologised")
    String apology();

    @Message("About")
    String about();

    @Message("Owner")
    String assignee();

    @Message("Hand over")
    String assign();

    @Message("To whom")
    String colleague();

    @Message("Wait for the customer")
    String waitForCustomer();

    @Message("Stop waiting")
    String resume();

    @Message("Record what the customer said")
    String heard();

    @Message("What was said")
    String whatSaid();

    @Message("Reject")
    String reject();

    @Message("Reason")
    String reason();

    @Message("Close")
    String close();

    @Message("Open again")
    String reopen();

    @Message("First answer")
    String answerClock();

    @Message("Solution")
    String resolutionClock();

    @Message("{moment}, in time")
    String met(String moment);

    @Message("{moment}, late")
    String missed(String moment);

    @Message("paused while the customer is waited for")
    String paused();

    @Message("no deadline")
    String noPromise();

    @Message("Apology")
    String apologised();

    @Message("We have apologised")
    String apologisedYes();

    @Message("None yet")
    String apologisedNo();

    @Message("Our fault")
    String faultYes();

    @Message("Solved by")
    String solved();

    @Message("Channel")
    String channel();

    @Message("Topic")
    String topic();

    @Message("Description")
    String description();

    @Message("New request")
    String create();

    @Message("Who is the request for?")
    String forWhom();

    @Message("Permissions")
    String permissions();

    @Message("Contacts")
    String contacts();

    @Message("Other requests")
    String list();

    @Message("Customer")
    String unknownCustomer();

    @Message("Search")
    String search();

    @Message("Number, subject")
    String searchHint();
}
