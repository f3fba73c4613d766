package crm.console.campaigns;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of campaigns. */
@MessageBundle(value = "campaigns", locale = "en")
interface CampaignTexts {

    @Message("Campaigns")
    String title();

    @Message("New campaign")
    String add();

    @Message("Change the campaign")
    String change();

    @Message("Name")
    String name();

    @Message("Goal")
    String goal();

    @Message("State")
    String state();

    @Message("Messages")
    String messages();

    @Message("Started")
    String started();

    @Message("Views")
    String views();

    @Message("All")
    String all();

    @Message("Draft")
    String draft();

    @Message("Running")
    String running();

    @Message("Paused")
    String paused();

    @Message("Completed")
    String completed();

    @Message("Cancelled")
    String cancelled();

    @Message("No campaign here")
    String nothing();

    @Message("Plan one: nobody is written to before you start it.")
    String nothingWhy();

    @Message("More")
    String more();

    @Message("Back to the campaigns")
    String back();

    @Message("Segment")
    String segment();

    @Message("Subject")
    String subject();

    @Message("Text")
    String body();

    @Message("Paragraphs are parted by an empty line.")
    String bodyHint();

    @Message("Most messages to one person")
    String cap();

    @Message("Within how many days")
    String capDays();

    @Message("Show the message")
    String preview();

    @Message("Save as draft")
    String save();

    @Message("Not saved")
    String refused();

    @Message("The message")
    String letter();

    @Message("The sender, the marker of advertising and the link to refuse are added to every message.")
    String messageAdds();

    @Message("Start")
    String start();

    @Message("Every person's permission is asked again right before the message is handed over.")
    String startWhy();

    @Message("Pause")
    String pause();

    @Message("Go on sending")
    String resume();

    @Message("Cancel; waiting messages are not sent")
    String cancel();

    @Message("Audience now")
    String audience();

    @Message("Belong to it")
    String members();

    @Message("May be written to")
    String eligible();

    @Message("Not shown: too few people")
    String withheld();

    @Message("Progress")
    String progress();

    @Message("Waiting")
    String planned();

    @Message("Permitted")
    String permitted();

    @Message("Being sent")
    String sending();

    @Message("Sent")
    String sent();

    @Message("Not written to")
    String suppressed();

    @Message("Failed")
    String failed();

    @Message("Why no message")
    String reasons();

    @Message("Reason")
    String reason();

    @Message("People")
    String people();

    @Message("Everybody was written to so far.")
    String noReasons();

    @Message("No e-mail address")
    String noAddress();

    @Message("Written to often enough")
    String freqCap();

    @Message("Same address as somebody else of the campaign")
    String duplicate();

    @Message("The campaign was cancelled")
    String reasonCancelled();

    @Message("The mail server refused it")
    String rejected();

    @Message("Nobody knows whether it went out")
    String unknown();

    @Message("Never asked for permission")
    String notAsked();

    @Message("Refused")
    String reasonRefused();

    @Message("Withdrawn")
    String withdrawn();

    @Message("Objected")
    String objected();

    @Message("Not confirmed by the registry")
    String notConfirmed();

    @Message("The registry shows no approval now")
    String notApproved();

    @Message("No complete evidence")
    String noEvidence();

    @Message("Acquisition")
    String acquisition();

    @Message("Targeted sale")
    String targetedSale();

    @Message("Engagement")
    String engagement();

    @Message("Repeat purchase")
    String repeatPurchase();

    @Message("Re-engagement")
    String reEngagement();

    @Message("Win back")
    String winBack();

    @Message("Loyalty")
    String loyalty();

    @Message("Cross-selling")
    String crossSell();

    @Message("Event invitation")
    String eventInvitation();

    @Message("Retention")
    String retention();
}
