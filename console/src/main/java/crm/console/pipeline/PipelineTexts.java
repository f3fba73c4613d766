package crm.console.pipeline;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the board. */
@MessageBundle(value = "pipeline", locale = "en")
interface PipelineTexts {

    @Message("Opportunities")
    String title();

    @Message("{name}, {count} opportunities")
    String lane(String name, long count);

    @Message("probability {percent}%")
    String probability(int percent);

    @Message("weighted")
    String weighted();

    @Message("{deal}: moved to {stage}")
    String moved(String deal, String stage);

    @Message("Move “{name}”")
    String move(String name);

    @Message("Move to")
    String moveTo();

    @Message("{days} days in this stage")
    String waiting(long days);

    @Message("No open opportunities")
    String empty();

    @Message("There is no pipeline yet, or none that you may see.")
    String emptyWhy();

    @Message("To the board")
    String back();

    @Message("Customer")
    String customer();

    @Message("Not for you to see")
    String unseen();

    @Message("Amount")
    String amount();

    @Message("Expected on")
    String expected();

    @Message("Next step")
    String nextStep();

    @Message("Name")
    String name();

    @Message("Stage")
    String stage();

    @Message("Opened")
    String opened();

    @Message("Closed")
    String closed();

    @Message("Reason")
    String reason();

    @Message("Open")
    String statusOpen();

    @Message("Won")
    String won();

    @Message("Lost")
    String lost();

    @Message("Change")
    String edit();

    @Message("Move to another stage")
    String moveStage();

    @Message("Mark as won")
    String win();

    @Message("If empty, the opportunity's own amount is used.")
    String winHint();

    @Message("Mark as lost")
    String lose();

    @Message("Open again")
    String reopen();

    @Message("Stages")
    String history();

    @Message("From")
    String from();

    @Message("Until")
    String to();

    @Message("Days")
    String days();

    @Message("Quotes")
    String quotes();

    @Message("New quote")
    String newQuote();

    @Message("New order for the customer")
    String newOrder();

    @Message("Lead")
    String lead();

    @Message("To the lead")
    String toLead();

    @Message("New opportunity")
    String create();

    @Message("To the customer")
    String toCustomer();
}
