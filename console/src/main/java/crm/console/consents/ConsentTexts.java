package crm.console.consents;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the consent centre. */
@MessageBundle(value = "consents", locale = "en")
interface ConsentTexts {

    @Message("Consent centre")
    String title();

    @Message("Parts of the consent centre")
    String parts();

    @Message("Ledger")
    String ledger();

    @Message("Withdrawals")
    String withdrawals();

    @Message("Registry (İYS)")
    String registry();

    @Message("Decisions")
    String decisions();

    @Message("Verification")
    String verification();

    @Message("What was said")
    String action();

    @Message("About")
    String about();

    @Message("Said on")
    String effective();

    @Message("Recorded")
    String recorded();

    @Message("Source")
    String source();

    @Message("Evidence")
    String evidence();

    @Message("By whom")
    String actor();

    @Message("Entry")
    String entry();

    @Message("All")
    String all();

    @Message("Number of the person")
    String person();

    @Message("Number of the permission")
    String permission();

    @Message("From")
    String from();

    @Message("Until")
    String until();

    @Message("Show")
    String show();

    @Message("No entry fits")
    String nothing();

    @Message("The ledger holds nothing like that. Take a condition away.")
    String nothingWhy();

    @Message("More")
    String more();

    @Message("One permission")
    String onePermission();

    @Message("Its entries, the newest first; the chain of hashes shows that none was changed.")
    String onePermissionWhy();

    @Message("Legal basis")
    String basis();

    @Message("Notice shown")
    String notices();

    @Message("Hash of the entry")
    String hash();

    @Message("Hash before it")
    String previous();

    @Message("Place in the chain")
    String place();

    @Message("What the registry was told")
    String told();

    @Message("The registry was not told anything of it.")
    String toldNothing();

    @Message("State")
    String state();

    @Message("Deadline")
    String deadline();

    @Message("Attempts")
    String attempts();

    @Message("Answer")
    String answer();

    @Message("Next attempt")
    String nextAttempt();

    @Message("Open")
    String open();

    @Message("Nothing waits here")
    String noItems();

    @Message("The registry was told everything in this view, or nothing of the kind was recorded.")
    String noItemsWhy();

    @Message("{t} left")
    String left(String t);

    @Message("{t} late")
    String late(String t);

    @Message("d h min s")
    String units();

    @Message("Sending stopped")
    String acknowledgement();

    @Message("Stopped everywhere on {day}")
    String stopped(String day);

    @Message("Messages on the way are still awaited")
    String pending();

    @Message("Deadline for telling the registry")
    String legalDeadline();

    @Message("told on time")
    String toldOnTime();

    @Message("not told to the registry")
    String notTold();

    @Message("No withdrawal was recorded yet")
    String noWithdrawals();

    @Message("Withdrawals, refusals and objections appear here at once.")
    String noWithdrawalsWhy();

    @Message("May we?")
    String may();

    @Message("The rule is the one that is applied before every message. The answer is not kept.")
    String mayWhy();

    @Message("Address or telephone number")
    String address();

    @Message("By which way")
    String channel();

    @Message("For which purpose")
    String purpose();

    @Message("May we contact this address or number?")
    String askAddress();

    @Message("May we use this person's data?")
    String askPerson();

    @Message("Ask")
    String ask();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Entries of this permission")
    String toEntries();

    @Message("Is the ledger as it was written?")
    String intactQuestion();

    @Message(
            "The hash of every entry is computed again and compared with its neighbours and its evidence. Nothing is changed by it.")
    String verifyWhy();

    @Message("Verify now")
    String verify();

    @Message("Intact")
    String intact();

    @Message("Not intact")
    String broken();

    @Message("{n} entries looked at on {day}.")
    String looked(String n, String day);

    @Message("Not all could be looked at.")
    String incomplete();

    @Message("Chain")
    String chain();

    @Message("Finding")
    String finding();
}
