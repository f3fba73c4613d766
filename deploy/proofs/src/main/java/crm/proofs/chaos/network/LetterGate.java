package crm.proofs.chaos.network;

import java.time.Duration;
import java.util.Locale;

/** Stands before a mail server and may keep one letter in its sender's hand, at a chosen step of the hand-over (RFC 5321). */
public final class LetterGate {

    /** The command that is not passed on while the letter is kept. */
    public enum Step {
        /** The sender is told that the recipient is welcome when this goes on, and then says DATA. */
        RCPT,
        /** The sender writes the message when this goes on, and then its end. */
        DATA
    }

    private String address = "";
    private Step step = Step.RCPT;
    private boolean isKept;

    /** The next letter to that address is kept. */
    public synchronized void keep(String recipient, Step at) {
        address = recipient;
        step = at;
        isKept = false;
    }

    /** Whether the letter has come, and stands here now. */
    public synchronized boolean hasCome(Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (!isKept && end - System.nanoTime() > 0) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return isKept;
    }

    /** What was kept goes on, and nothing is kept any more. */
    public synchronized void letGo() {
        address = "";
        isKept = false;
        notifyAll();
    }

    private synchronized void keepIfWanted(String recipient, Step said) throws InterruptedException {
        if (address.isEmpty() || said != step || !recipient.equalsIgnoreCase(address)) {
            return;
        }
        isKept = true;
        notifyAll();
        while (isKept) {
            wait();
        }
    }

    /** In a dialogue one command comes at a time: the sender waits for the answer. */
    Gate ofConnection() {
        return new Gate() {
            private String recipient = "";

            @Override
            public void pass(byte[] said, int length) throws InterruptedException {
                var text = Gate.text(said, length);
                var word = text.length() < 4 ? "" : text.substring(0, 4).toUpperCase(Locale.ROOT);
                if (word.equals(Step.RCPT.name())) {
                    recipient =
                            text.substring(text.indexOf('<') + 1, Math.max(text.indexOf('<') + 1, text.indexOf('>')));
                    keepIfWanted(recipient, Step.RCPT);
                } else if (word.equals(Step.DATA.name())) {
                    keepIfWanted(recipient, Step.DATA);
                }
            }
        };
    }
}
