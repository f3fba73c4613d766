package crm.consent.registry;

import crm.iys.Settings;
import crm.iys.Simulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** The simulator, and a service that knows it; quick where the real one is slow. */
public class IysServer implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "crm.testing.iys";

    private Simulator simulator;

    @Override
    public Map<String, String> start() {
        try {
            simulator = Simulator.start(Settings.of(Map.of(
                    "CRM_PORT_IYS", "0",
                    "CRM_IYS_DATA", Files.createTempDirectory("iys").toString(),
                    "CRM_IYS_RESULT_DELAY", "PT0.5S",
                    "CRM_IYS_OMITTED", "PT0S",
                    "CRM_IYS_REQUESTS_PER_SECOND", "100",
                    "CRM_IYS_TOKENS_PER_HOUR", "1000")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty(PORT, String.valueOf(simulator.port()));
        return Map.of(
                "crm.registry.iys.url", "http://127.0.0.1:" + simulator.port(),
                "crm.registry.iys.username", "riza",
                "crm.registry.iys.password", "riza",
                "crm.registry.iys.iys-code", "100001",
                "crm.registry.batch-wait", "1s",
                "crm.registry.retry-after", "500ms",
                "crm.registry.pull-every", "1s",
                "crm.registry.requests-per-second", "50");
    }

    @Override
    public void stop() {
        simulator.close();
    }
}
