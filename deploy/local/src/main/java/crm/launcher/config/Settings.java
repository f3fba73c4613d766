package crm.launcher.config;

import static java.util.stream.Collectors.toMap;

import crm.launcher.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Properties;

/**
 * Where the platform lies and listens.
 *
 * @param root the checkout
 * @param timeZone of the organisation: periods of KPIs begin and end in it
 * @param currency ISO 4217, of the organisation
 * @param tracesTo OTLP/HTTP address of a collector; empty: no traces
 * @param browserOrigin of somebody else's frontend that may sign people in and call the gateway; empty: the usual one
 * @param serviceOptions more JVM options of the seven services; the last one of a kind wins
 * @param single variables of the environment that are meant for one service, by their whole names
 */
public record Settings(
        Path root,
        Home home,
        Ports ports,
        String timeZone,
        String currency,
        String tracesTo,
        String browserOrigin,
        List<String> serviceOptions,
        Map<String, String> single) {

    private static final String SINGLE = "CRM_ONLY_";

    /** For `up`: the environment alone decides. */
    public static Settings fresh(Path root, Map<String, String> environment) {
        return with(root, environment, new Properties());
    }

    /** For a command about a platform that may run already, perhaps started with other ports. */
    public static Settings running(Path root, Map<String, String> environment) {
        return with(root, environment, load(portsFile(home(root, environment))));
    }

    private static Settings with(Path root, Map<String, String> environment, Properties running) {
        return new Settings(
                root,
                home(root, environment),
                Ports.of(environment, running),
                environment.getOrDefault("CRM_ORGANISATION_TIME_ZONE", "Europe/Istanbul"),
                environment.getOrDefault("CRM_ORGANISATION_CURRENCY", "TRY"),
                environment.getOrDefault("CRM_TRACING_OTLP_ENDPOINT", ""),
                environment.getOrDefault("CRM_BROWSER_ORIGIN", ""),
                words(environment.getOrDefault("CRM_SERVICE_JVM_OPTIONS", "")),
                beginningWith(SINGLE, environment));
    }

    /** CRM_ONLY_SALES_X=y gives X=y to sales and to no other service. */
    public Map<String, String> only(String service) {
        return beginningWith(SINGLE + service.toUpperCase(Locale.ROOT) + "_", single).entrySet().stream()
                .collect(toMap(
                        entry -> entry.getKey().substring(SINGLE.length() + service.length() + 1), Entry::getValue));
    }

    private static Map<String, String> beginningWith(String prefix, Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(toMap(Entry::getKey, Entry::getValue));
    }

    private static Home home(Path root, Map<String, String> environment) {
        var home = folder(environment, "CRM_HOME", root.resolve(".crm"));
        return new Home(home, folder(environment, "CRM_TOOLS", home));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        var chosen = environment.getOrDefault(variable, "");
        return chosen.isBlank() ? otherwise : Path.of(chosen).toAbsolutePath();
    }

    public void writePorts() throws IOException {
        try (var out = Files.newBufferedWriter(portsFile(home))) {
            ports.written().store(out, "Ports of the running platform");
        }
    }

    public int port(Port port) {
        return ports.of(port);
    }

    public String url(Port port) {
        return "http://127.0.0.1:" + port(port);
    }

    public String issuer() {
        return url(Port.KEYCLOAK) + "/realms/crm";
    }

    public String kafka() {
        return "127.0.0.1:" + port(Port.KAFKA);
    }

    /** A file of the checkout or of the build; a sentence when it is not there. */
    public Path require(String path, String cure) {
        var file = root.resolve(path);
        if (!Files.exists(file)) {
            throw new Refusal(path + " is missing: " + cure);
        }
        return file;
    }

    private static Path portsFile(Home home) {
        return home.run().resolve("ports.properties");
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
