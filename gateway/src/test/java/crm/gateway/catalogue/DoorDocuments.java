package crm.gateway.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The two documents of the gateway. What it does not let through is for services and for who runs them, and so is what every service
 * has for its operators; everything else is for everybody.
 */
final class DoorDocuments {

    private static final Path ROUTES = Path.of("src/main/resources/application.properties");
    private static final Set<String> OF_THE_GATEWAY =
            Set.of("customers", "me", "stream", "users", "teams", "departments", "roles", "api-keys");
    private static final int RESOURCE = 3;

    private DoorDocuments() {}

    static String forEverybody(MergedOpenApi merged) throws IOException {
        var routed = routed();
        return new DoorDocument(merged)
                .write(
                        "Rıza",
                        "The one door to every service. Errors are application/problem+json (RFC 9457) with a stable"
                                + " code; /problems explains each. What operators do is told at /openapi/operations.",
                        path -> isForEverybody(path, routed));
    }

    static String forOperators(MergedOpenApi merged) throws IOException {
        var routed = routed();
        return new DoorDocument(merged)
                .write(
                        "Rıza for operators",
                        "What those do who run the platform, and what services ask of each other: the latter at the"
                                + " service itself, since the gateway does not let it through.",
                        path -> !isForEverybody(path, routed));
    }

    private static boolean isForEverybody(String path, Set<String> routed) {
        return !path.startsWith(MergedOpenApi.OPERATIONS) && routed.contains(path.split("/")[RESOURCE]);
    }

    private static Set<String> routed() throws IOException {
        var properties = new Properties();
        try (Reader in = Files.newBufferedReader(ROUTES)) {
            properties.load(in);
        }
        var routed = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("crm.gateway.services.") && name.endsWith(".resources"))
                .flatMap(name -> Arrays.stream(properties.getProperty(name).split(",")))
                .collect(Collectors.toSet());
        routed.addAll(OF_THE_GATEWAY);
        return routed;
    }
}
