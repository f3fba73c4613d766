package crm.proofs.chaos;

import crm.proofs.chaos.fault.Recovery;
import crm.proofs.chaos.load.Journal;
import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Tells how far a run is. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void says(String sentence) {
        out.println("  " + LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + "  " + sentence);
    }

    void recovered(Journal journal, Recovery recovery) {
        says(String.format(
                "%6d commands  %-34s %s: %s after %.1f s",
                journal.commands(),
                recovery.fault(),
                recovery.target(),
                recovery.sign(),
                recovery.took().toMillis() / 1000.0));
    }
}
