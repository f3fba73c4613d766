package crm.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The catalogue of events as an AsyncAPI 3.0 document, made of {@link Topics} and {@link Contracts}. */
final class AsyncApi {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .stringQuotingChecker(new NumbersAndTimesQuoted())
            .build()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR));

    /** Readers of YAML 1.1 take a bare time for a date and some ids for numbers. */
    private static final class NumbersAndTimesQuoted extends StringQuotingChecker.Default {

        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteValue(String value) {
            return super.needToQuoteValue(value) || !value.isEmpty() && Character.isDigit(value.charAt(0));
        }
    }

    private AsyncApi() {}

    static String document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("asyncapi", "3.0.0");
        document.put("info", info());
        document.put("defaultContentType", "application/json");
        document.put("servers", Map.of("local", local()));
        document.put("channels", each(Topics.all(), Topic::name, AsyncApi::channel));
        document.put("operations", each(Topics.all(), topic -> "publish." + topic.name(), AsyncApi::operation));
        document.put("components", components());
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> info() {
        return ordered(
                "title", "Rıza events",
                "version", "1",
                "description", """
                        Facts that the services publish, as CloudEvents 1.0 in binary mode: attributes in Kafka headers, \
                        the contract as JSON in the value. Events carry ids and facts, never a name, an address or free \
                        text. Delivery is at least once and in order per key; ce_id tells a repetition, \
                        ce_aggregateversion counts the events of an aggregate without gaps. Read with \
                        isolation.level=read_committed. Contracts only grow by optional fields; readers ignore fields, \
                        types and codes that they do not know.""");
    }

    private static Map<String, Object> local() {
        return ordered("host", "127.0.0.1:9092", "protocol", "kafka", "description", "The broker of ./crm up");
    }

    private static Map<String, Object> channel(Topic topic) {
        var forEver = topic.retentionMillis() == Topic.FOR_EVER;
        var configuration = ordered("cleanup.policy", List.of("delete"), "retention.ms", topic.retentionMillis());
        return ordered(
                "address", topic.name(),
                "description", topic.description(),
                "messages",
                        each(
                                contractsOn(topic),
                                AsyncApi::type,
                                contract -> ref("#/components/messages/" + type(contract))),
                "bindings",
                        ordered(
                                "kafka",
                                ordered(
                                        "topic", topic.name(),
                                        "partitions", topic.partitions(),
                                        "topicConfiguration", configuration)),
                "x-ordering", "by key: the events of one aggregate, in the order of ce_aggregateversion",
                "x-retention", forEver ? "for ever" : topic.retentionMillis() + " ms");
    }

    private static Map<String, Object> operation(Topic topic) {
        return ordered("action", "send", "channel", ref("#/channels/" + topic.name()));
    }

    private static Map<String, Object> components() {
        return ordered(
                "messages", each(Contracts.all(), AsyncApi::type, AsyncApi::message),
                "messageTraits", ordered("cloudEvent", ordered("headers", CloudEventHeaderSchema.schema())));
    }

    private static Map<String, Object> message(Class<?> contract) {
        return ordered(
                "name", type(contract),
                "title", contract.getSimpleName(),
                "summary", Contracts.of(contract).summary(),
                "contentType", "application/json",
                "traits", List.of(ref("#/components/messageTraits/cloudEvent")),
                "bindings",
                        ordered(
                                "kafka",
                                ordered(
                                        "key",
                                        ordered(
                                                "type",
                                                "string",
                                                "format",
                                                "uuid",
                                                "description",
                                                "id of the aggregate; equals ce_subject"))),
                "payload",
                        ordered(
                                "schemaFormat",
                                "application/schema+json;version=draft-2020-12",
                                "schema",
                                Schemas.of(contract)),
                "examples", examples(contract));
    }

    private static List<Object> examples(Class<?> contract) {
        var examples = new ArrayList<Object>();
        for (var file : CommittedFiles.samples(contract)) {
            var sample = Json.tree(CommittedFiles.read(file));
            examples.add(ordered(
                    "name", file.getFileName().toString().replace(".json", ""),
                    "headers", CloudEventHeaderSchema.example(contract, sample),
                    "payload", sample));
        }
        return examples;
    }

    private static List<Class<? extends Record>> contractsOn(Topic topic) {
        return Contracts.all().stream()
                .filter(contract -> Contracts.of(contract).topic().equals(topic.name()))
                .toList();
    }

    private static String type(Class<?> contract) {
        return Contracts.of(contract).type();
    }

    private static Map<String, Object> ref(String target) {
        return ordered("$ref", target);
    }

    private static <T> Map<String, Object> each(List<T> things, Function<T, String> name, Function<T, Object> value) {
        var map = new LinkedHashMap<String, Object>();
        things.forEach(thing -> map.put(name.apply(thing), value.apply(thing)));
        return map;
    }

    static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
