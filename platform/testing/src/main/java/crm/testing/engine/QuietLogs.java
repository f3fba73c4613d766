package crm.testing.engine;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The servers would tell a thousand lines per start; their warnings are enough. */
final class QuietLogs {

    /** Held, because a level set on a logger that nobody holds is lost. */
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("kafka"),
            Logger.getLogger("state.change"),
            Logger.getLogger("io.zonky.test"),
            Logger.getLogger("org.testcontainers"));

    /** Calls it an error that no container engine runs; for us that is an answer. */
    private static final Logger ENGINE_SEARCH =
            Logger.getLogger("org.testcontainers.dockerclient.DockerClientProviderStrategy");

    private QuietLogs() {}

    static void set() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
        ENGINE_SEARCH.setLevel(Level.OFF);
    }
}
