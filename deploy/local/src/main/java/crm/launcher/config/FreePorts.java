package crm.launcher.config;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody listens on, for a platform beside others. Below those that a system gives to outgoing connections: between
 * the choice and the start, or while a killed server is down, one of these could take the port.
 */
public final class FreePorts {

    private static final int LOWEST = 11_000;
    private static final int HIGHEST = 32_000;

    private FreePorts() {}

    /** A number for each port, by the variables of the environment that choose it. */
    public static Map<String, String> choose() {
        int next = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        var chosen = new HashMap<String, String>();
        for (Port port : Port.values()) {
            next = free(next);
            chosen.put(port.variable(), String.valueOf(next));
            next++;
        }
        return chosen;
    }

    private static int free(int from) {
        for (int number = from; number <= HIGHEST; number++) {
            if (!Ports.isTaken(number)) {
                return number;
            }
        }
        return free(LOWEST);
    }
}
