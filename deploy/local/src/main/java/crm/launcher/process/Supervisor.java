package crm.launcher.process;

import crm.launcher.Console;
import crm.launcher.Refusal;
import crm.launcher.config.Home;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Starts components as parallel as their needs allow, keeps them alive, and stops them in the opposite order. */
public final class Supervisor {

    private final Map<String, Supervised> all = new LinkedHashMap<>();
    private final Console console;
    private boolean stopped;

    public Supervisor(List<Component> components, Home home, Console console) {
        this.console = console;
        for (Component component : components) {
            all.put(component.name(), new Supervised(component, home, console, needsOf(component)));
        }
    }

    private CompletableFuture<Void> needsOf(Component component) {
        return CompletableFuture.allOf(
                component.needs().stream().map(need -> all.get(need).ready()).toArray(CompletableFuture[]::new));
    }

    /** Returns when all are ready; the first failure stops everything and is thrown. */
    @SuppressWarnings("FutureReturnValueIgnored") // what fails completes the other future
    public void start() throws InterruptedException {
        var failure = new CompletableFuture<Void>();
        all.values()
                .forEach(each -> each.ready().whenComplete((done, error) -> {
                    if (error != null) {
                        failure.completeExceptionally(error);
                    }
                }));
        all.values().forEach(Supervised::begin);
        var everything = CompletableFuture.allOf(
                all.values().stream().map(Supervised::ready).toArray(CompletableFuture[]::new));
        await(CompletableFuture.anyOf(everything, failure));
    }

    private void await(CompletableFuture<Object> outcome) throws InterruptedException {
        try {
            outcome.join();
        } catch (CompletionException e) {
            stop();
            throw refusal(e.getCause());
        }
    }

    private static Refusal refusal(Throwable cause) {
        return cause instanceof Refusal refusal ? refusal : new Refusal("The start failed: " + cause);
    }

    /** Those that nobody needs go first, each rank together. */
    public synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        var remaining = new ArrayList<>(all.values());
        while (!remaining.isEmpty()) {
            var needed = remaining.stream()
                    .flatMap(each -> each.component().needs().stream())
                    .collect(Collectors.toSet());
            var rank = remaining.stream()
                    .filter(each -> !needed.contains(each.component().name()))
                    .toList();
            CompletableFuture.allOf(rank.stream()
                            .map(each -> CompletableFuture.runAsync(() -> stop(each), Supervisor::onNewThread))
                            .toArray(CompletableFuture[]::new))
                    .join();
            remaining.removeAll(rank);
        }
    }

    private void stop(Supervised each) {
        if (each.stop()) {
            console.line("  " + each.component().name() + " stopped");
        }
    }

    private static void onNewThread(Runnable work) {
        new Thread(work, "stop").start();
    }
}
