package crm.proofs.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Signals that Java cannot send. */
enum Signal {
    KILL,
    STOP,
    CONT,
    INT;

    void to(List<ProcessHandle> processes) {
        var command = new ArrayList<>(List.of("kill", "-" + name()));
        processes.stream().filter(ProcessHandle::isAlive).forEach(each -> command.add(String.valueOf(each.pid())));
        try {
            // one that ended meanwhile cannot be signalled, and need not be
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("signal " + this + " was not sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
