package crm.proofs.chaos;

import crm.proofs.chaos.network.Network;
import java.util.Map;

/** What stands around a test system so that it can be struck from outside; there before it starts and after it has stopped. */
public final class Surroundings implements AutoCloseable {

    private final Network network;

    private Surroundings(Network network) {
        this.network = network;
    }

    public static Surroundings open() {
        return new Surroundings(Network.open());
    }

    /** With which the system is to be started. */
    public Map<String, String> environment() {
        return network.environment();
    }

    Network network() {
        return network;
    }

    @Override
    public void close() {
        network.close();
    }
}
