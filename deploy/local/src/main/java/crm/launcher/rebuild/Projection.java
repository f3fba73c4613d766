package crm.launcher.rebuild;

import crm.launcher.Refusal;
import crm.launcher.server.Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a service knows from events alone, and could learn again from the topics.
 *
 * @param service whose database it stands in
 * @param tables that hold nothing else; all others are the service's own and stay
 */
public record Projection(Module service, List<String> tables) {

    /** What the consumers remember of their progress belongs to what they have learnt. Ids of events stay: versions tell enough. */
    static final List<String> PROGRESS = List.of("consumer_position", "parked_event", "dead_letter");

    private static final Map<String, List<String>> TABLES = Map.of(
            "analytics",
            List.of(
                    "person",
                    "order_fact",
                    "order_cost",
                    "invoice_fact",
                    "opportunity_fact",
                    "offer_fact",
                    "lead_fact",
                    "product_fact",
                    "fact_currency",
                    "applied_topic",
                    "request_fact",
                    "resolution_fact",
                    "sla_fact",
                    "survey_fact"),
            "marketing",
            List.of(
                    "customer",
                    "customer_order",
                    "customer_revenue",
                    "customer_complaint",
                    "permission",
                    "known_customer",
                    "customer_ref"));

    private static final String CHANNEL = "mp.messaging.incoming.";
    private static final String TOPICS = ".topics";

    public static Projection of(String service) {
        var tables = TABLES.get(service);
        if (tables == null) {
            throw new Refusal(
                    2,
                    "\"" + service + "\" has nothing that could be rebuilt from topics; analytics and marketing have.");
        }
        return new Projection(Module.of(service).orElseThrow(), tables);
    }

    /** The topics of each channel, as the service is configured to read them. */
    Map<String, List<String>> channels(Path root) {
        var channels = new TreeMap<String, List<String>>();
        configuration(root).forEach((key, value) -> {
            var name = key.toString();
            if (name.startsWith(CHANNEL) && name.endsWith(TOPICS)) {
                var channel = name.substring(CHANNEL.length(), name.length() - TOPICS.length());
                channels.put(channel, List.of(value.toString().split(",")));
            }
        });
        return channels;
    }

    private Properties configuration(Path root) {
        var properties = new Properties();
        var file = root.resolve(service.folder()).resolve("src/main/resources/application.properties");
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
