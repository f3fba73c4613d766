package crm.proofs.chaos;

import crm.proofs.chaos.disk.Disks;
import crm.proofs.chaos.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stands around a test system so that it can be struck from outside; there before it starts and after it has stopped. */
public final class Surroundings implements AutoCloseable {

    private final Network network = Network.open();
    private final Map<String, String> environment = new HashMap<>(network.environment());
    private Disks disks;
    private String noDisks = "this system shares its disk with others";
    private String clockAhead = "";

    private Surroundings() {}

    /** Nothing but a network of its own. */
    public static Surroundings open() {
        return new Surroundings();
    }

    /** Disks of its own for the servers of the home, where that is possible. */
    Surroundings withDisksBelow(Path home) {
        try {
            disks = Disks.below(home);
        } catch (IOException e) {
            noDisks = String.valueOf(e.getMessage());
        }
        return this;
    }

    /** That service believes that it is two minutes later. */
    Surroundings withClockAhead(String service) {
        clockAhead = service;
        environment.putAll(ClockAhead.of(service));
        return this;
    }

    /** With which the system is to be started. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    Network network() {
        return network;
    }

    Optional<Disks> disks() {
        return Optional.ofNullable(disks);
    }

    /** Why there are no disks. */
    String noDisks() {
        return noDisks;
    }

    /** Empty: every clock is right. */
    String clockAhead() {
        return clockAhead;
    }

    @Override
    public void close() {
        network.close();
        if (disks != null) {
            disks.close();
        }
    }
}
