package crm.launcher.process;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: politely first. */
public final class Stopping {

    private Stopping() {}

    /** False when it had to be killed. */
    public static boolean stop(Component component, ProcessHandle process) {
        component.askToStop(process);
        if (ended(process, component.stopsWithin().toMillis())) {
            return true;
        }
        process.destroyForcibly();
        ended(process, 5_000);
        return false;
    }

    private static boolean ended(ProcessHandle process, long millis) {
        try {
            process.onExit().get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
