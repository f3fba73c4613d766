package crm.launcher.process;

import crm.launcher.Console;
import crm.launcher.Refusal;
import crm.launcher.config.Home;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** The life of one component: start, wait until it is ready, watch, start again when it dies, stop. */
final class Supervised {

    private static final Duration POLL = Duration.ofMillis(250);

    private final Component component;
    private final Home home;
    private final Console console;
    private final PidFile pidFile;
    private final BackOff backOff = new BackOff();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread thread;

    private Process process;
    private boolean stopping;

    Supervised(Component component, Home home, Console console, CompletableFuture<Void> needs) {
        this.component = component;
        this.home = home;
        this.console = console;
        this.pidFile = new PidFile(home.run(), component.name());
        this.thread = new Thread(() -> live(needs), "supervise-" + component.name());
        thread.setDaemon(true);
    }

    Component component() {
        return component;
    }

    /** Completes when the component is ready for the first time, or with the reason why it will not be. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    void begin() {
        thread.start();
    }

    private void live(CompletableFuture<Void> needs) {
        try {
            needs.join();
            var began = Instant.now();
            component.prepare(note -> console.component(component.name(), note, since(began)));
            startUntilReady(began);
            ready.complete(null);
            watch();
        } catch (InterruptedException e) {
            ready.completeExceptionally(new Refusal(component.name() + " was stopped while it started."));
        } catch (Throwable e) { // a broken class path too must end the wait of the others
            ready.completeExceptionally(e);
        }
    }

    private void startUntilReady(Instant began) throws Exception {
        start();
        var deadline = Instant.now().plus(component.startsWithin());
        while (!component.isReady()) {
            if (!process.isAlive()) {
                throw new Refusal(component.name() + " ended with exit code " + process.exitValue()
                        + " while starting; its log ends with:\n" + logTail());
            }
            if (Instant.now().isAfter(deadline)) {
                throw new Refusal(component.name() + " was not ready within "
                        + component.startsWithin().toSeconds() + " s; its log ends with:\n" + logTail());
            }
            Thread.sleep(POLL.toMillis());
        }
        component.initialise();
        console.component(component.name(), "ready (pid " + process.pid() + ")", since(began));
    }

    private void watch() throws InterruptedException {
        while (true) {
            int code = process.waitFor();
            if (isStopping()) {
                return;
            }
            var pause = backOff.next(Instant.now());
            console.line("  " + component.name() + " died (exit code " + code + "); starting it again in "
                    + pause.toSeconds() + " s");
            Thread.sleep(pause.toMillis());
            restart();
        }
    }

    private void restart() throws InterruptedException {
        try {
            startUntilReady(Instant.now());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (!isStopping()) {
                console.line("  " + component.name() + " did not come up: " + e.getMessage());
                process.destroyForcibly();
            }
        }
    }

    private synchronized void start() throws Exception {
        if (stopping) {
            throw new InterruptedException("stopping");
        }
        var builder = component.command();
        builder.redirectErrorStream(true);
        builder.redirectOutput(new LogFile(home.log(component.name())).redirect());
        builder.command(OwnSession.command(builder.command()));
        process = builder.start();
        process.getOutputStream().close();
        pidFile.write(process.toHandle());
    }

    /** Asks the process to end, and ends it when it does not. Returns false when there was nothing to stop. */
    boolean stop() {
        var running = beginStop();
        thread.interrupt();
        if (running == null) {
            return false;
        }
        Stopping.stop(component, running.toHandle());
        pidFile.delete();
        return true;
    }

    private synchronized Process beginStop() {
        stopping = true;
        return process;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private String logTail() {
        return new LogFile(home.log(component.name())).end();
    }

    private static Duration since(Instant moment) {
        return Duration.between(moment, Instant.now());
    }
}
