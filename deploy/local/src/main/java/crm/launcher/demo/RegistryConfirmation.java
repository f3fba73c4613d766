package crm.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.Console;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Waits until the registry has confirmed what people granted: a grant that it does not know is void. */
final class RegistryConfirmation {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 1_500;

    private final Gateway officer;
    private final Console console;

    RegistryConfirmation(Gateway officer, Console console) {
        this.officer = officer;
        this.console = console;
    }

    /** Goes on after a while: who is not confirmed is not written to, and nothing worse. */
    void await(List<String> addresses) throws InterruptedException {
        var bar = new ProgressBar(console, "registry", addresses.size());
        var deadline = Instant.now().plus(PATIENCE);
        long missing = unconfirmed(addresses);
        while (missing > 0 && Instant.now().isBefore(deadline)) {
            bar.show(addresses.size() - missing);
            Thread.sleep(POLL_MILLIS);
            missing = unconfirmed(addresses);
        }
        bar.end((addresses.size() - missing) + " of " + addresses.size() + " grants confirmed by \u0130YS");
    }

    private long unconfirmed(List<String> addresses) throws InterruptedException {
        var items = addresses.stream()
                .map(address -> Map.of("family", "COMM", "channel", "EPOSTA", "address", address))
                .toList();
        long unconfirmed = 0;
        for (JsonNode item : officer.send("POST", "/api/v1/decisions/batch", Map.of("items", items))
                .path("items")) {
            unconfirmed += item.path("decision").asText().equals("PERMIT") ? 0 : 1;
        }
        return unconfirmed;
    }
}
