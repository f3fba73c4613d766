package crm.iys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How the simulator behaves; what is not set is as the registry documents it.
 *
 * @param port 0 takes any free one
 * @param data folder of the journal
 * @param resultDelay how long the result of a batch is not there yet
 * @param omitted how much of the near past the changes leave out
 */
public record Settings(
        int port,
        Path data,
        String username,
        String password,
        int iysCode,
        int brandCode,
        Duration resultDelay,
        Duration omitted,
        int requestsPerSecond,
        int tokensPerHour) {

    /** From the environment, or a map that stands in for it. */
    public static Settings of(Map<String, String> environment) {
        return new Settings(
                number(environment, "CRM_PORT_IYS", 8190),
                Path.of(environment.getOrDefault("CRM_IYS_DATA", "iys-data")),
                environment.getOrDefault("CRM_IYS_USERNAME", "riza"),
                environment.getOrDefault("CRM_IYS_PASSWORD", "riza"),
                number(environment, "CRM_IYS_CODE", 100001),
                number(environment, "CRM_IYS_BRAND_CODE", 100001),
                Duration.parse(environment.getOrDefault("CRM_IYS_RESULT_DELAY", "PT300S")),
                Duration.parse(environment.getOrDefault("CRM_IYS_OMITTED", "PT60M")),
                number(environment, "CRM_IYS_REQUESTS_PER_SECOND", 10),
                number(environment, "CRM_IYS_TOKENS_PER_HOUR", 10));
    }

    private static int number(Map<String, String> environment, String name, int standard) {
        return environment.containsKey(name) ? Integer.parseInt(environment.get(name)) : standard;
    }
}
