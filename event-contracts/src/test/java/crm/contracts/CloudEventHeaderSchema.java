package crm.contracts;

import static crm.contracts.AsyncApi.ordered;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Kafka headers of every event: CloudEvents attributes and the platform's extensions. */
final class CloudEventHeaderSchema {

    /** Name, format or empty, meaning, example; in the order of the catalogue. */
    private record Header(String name, boolean required, String format, String meaning, String example) {}

    private static final List<Header> HEADERS = List.of(
            new Header("ce_specversion", true, "", "version of CloudEvents", "1.0"),
            new Header(
                    "ce_id",
                    true,
                    "uuid",
                    "of the event; repeats when it is delivered again",
                    "0192f1a0-0000-7000-8000-0000000000e1"),
            new Header("ce_source", true, "", "the service that published it", "/crm/sales"),
            new Header("ce_type", true, "", "which contract the value keeps", ""),
            new Header("ce_subject", true, "uuid", "id of the aggregate; equals the key", ""),
            new Header("ce_time", true, "date-time", "when it happened", "2026-03-05T10:00:00Z"),
            new Header("ce_recordedat", true, "date-time", "when we learned of it", "2026-03-05T10:00:00.250Z"),
            new Header("ce_aggregateversion", true, "", "number of the event within its aggregate, from 1", "1"),
            new Header(
                    "ce_correlationid",
                    false,
                    "uuid",
                    "the request or job that all of it belongs to",
                    "0192f1a0-0000-7000-8000-0000000000c1"),
            new Header(
                    "ce_causationid",
                    false,
                    "uuid",
                    "the event or request that led to it",
                    "0192f1a0-0000-7000-8000-0000000000c1"),
            new Header(
                    "ce_actor",
                    false,
                    "",
                    "id of the user or system that did it",
                    "0192f1a0-0000-7000-8000-00000000000a"),
            new Header(
                    "traceparent",
                    false,
                    "",
                    "W3C trace context",
                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
            new Header("content-type", true, "", "of the value", "application/json"));

    private CloudEventHeaderSchema() {}

    static Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        HEADERS.forEach(header -> properties.put(header.name(), property(header)));
        return ordered(
                "type",
                "object",
                "required",
                HEADERS.stream().filter(Header::required).map(Header::name).toList(),
                "properties",
                properties);
    }

    static Map<String, Object> example(Class<?> contract, JsonNode sample) {
        var example = new LinkedHashMap<String, Object>();
        HEADERS.forEach(header -> example.put(header.name(), header.example()));
        var declared = Contracts.of(contract);
        example.put("ce_type", declared.type());
        example.put("ce_source", "/crm/" + declared.type().split("\\.")[1]);
        example.put(
                "ce_subject", sample.properties().iterator().next().getValue().asText()); // the id stands first
        return example;
    }

    private static Map<String, Object> property(Header header) {
        var property = ordered("type", "string");
        if (!header.format().isEmpty()) {
            property.put("format", header.format());
        }
        property.put("description", header.meaning());
        return property;
    }
}
