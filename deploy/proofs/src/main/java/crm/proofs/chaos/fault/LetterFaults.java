package crm.proofs.chaos.fault;

import crm.proofs.chaos.load.World.Person;
import crm.proofs.chaos.network.LetterGate;
import crm.proofs.chaos.network.LetterGate.Step;
import crm.proofs.system.TestSystem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Stops the sender while it holds a letter that it has a permit for, lets the recipient withdraw, and lets it go on when the withdrawal is
 * acknowledged: the mail server answers at once then, as if nothing had been. That no mail arrives is for the check of the mails to say.
 */
public final class LetterFaults implements Cell {

    private static final Duration COMES_WITHIN = Duration.ofMinutes(5);

    private final TestSystem system;
    private final LetterGate letters;
    private final Deque<Person> recipients;
    private final Withdrawal withdrawal;

    /** Somebody does not want to be written to any more; returns when it is acknowledged that nothing will be sent. */
    public interface Withdrawal {
        void of(Person person) throws InterruptedException;
    }

    /** @param recipients of each campaign, of whom nobody else speaks; one for each fault */
    public LetterFaults(TestSystem system, LetterGate letters, List<Person> recipients, Withdrawal withdrawal) {
        this.system = system;
        this.letters = letters;
        this.recipients = new ArrayDeque<>(recipients);
        this.withdrawal = withdrawal;
    }

    @Override
    public void bring(Fault.Kind kind, String sender) throws InterruptedException {
        var recipient = recipients.remove();
        letters.keep(recipient.email(), kind == Fault.Kind.STOPPED_BEFORE_DATA ? Step.RCPT : Step.DATA);
        if (!letters.hasCome(COMES_WITHIN)) {
            throw new IllegalStateException("no campaign has written to " + recipient.email());
        }
        system.pause(sender);
        withdrawal.of(recipient);
    }

    @Override
    public void mend(Fault.Kind kind, String sender) {
        letters.letGo();
        system.resume(sender);
    }
}
