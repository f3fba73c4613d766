package crm.proofs.scene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.proofs.openapi.ApiDocument;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.openapi.SampleValues;
import crm.proofs.system.Api;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Makes records as one person, through the gateway. */
public final class Hands {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** That a customer is known to another service takes an event. */
    private static final Set<String> NOT_HEARD_OF =
            Set.of("customer.unknown", "user.unknown", "reference.not-known-yet");

    private static final Set<String> OF_STAFF = Set.of("assigneeUserId", "userId", "successorUserId");
    private static final Duration UNTIL_KNOWN = Duration.ofMinutes(3);

    private final URI gateway;
    private final People people;
    private final Person person;
    private final Person customerOf;
    private final List<ApiOperation> operations;
    private final SampleValues samples;
    private final Records records;
    private final boolean making;
    private boolean hangsOnACustomer;

    /**
     * @param customerOf whose customer a record is about that is about one
     * @param making false: the person may no longer make everything, only a body is asked for
     */
    Hands(
            URI gateway,
            People people,
            Person person,
            Person customerOf,
            ApiDocument document,
            Records records,
            Random random,
            boolean making) {
        this.gateway = gateway;
        this.people = people;
        this.person = person;
        this.customerOf = customerOf;
        this.operations = document.operations();
        this.samples = new SampleValues(document, random);
        this.records = records;
        this.making = making;
    }

    Api api() {
        return Api.at(gateway, people.token(person));
    }

    /** Digits that no other record has, of an earlier run with the same seed neither. */
    static String unique(int digits) {
        var least = (long) Math.pow(10, digits - 1.0);
        return String.valueOf(ThreadLocalRandom.current().nextLong(least, 10 * least));
    }

    /** Id of an individual customer, whom the other services know. */
    String customer() {
        hangsOnACustomer = true;
        return records.customerOf(customerOf).values().get("id");
    }

    /** Nobody has asked this one anything yet; the usual one when nothing is to be made on the way. */
    String customerToAsk() {
        hangsOnACustomer = true;
        return making ? records.make(Resources.PERSONS, customerOf).values().get("id") : customer();
    }

    /** Of this person, whom a campaign of the same may be about. */
    String segment() {
        return records.segmentOf(person).values().get("id");
    }

    String product() {
        return records.product().values().get("id");
    }

    /** A file with the columns that a kind needs, and one row that no rule accepts. */
    String csv(String imports, String kind) {
        var columns = new ArrayList<String>();
        api().get("/api/v1/" + imports + "/kinds").json().forEach(each -> {
            if (each.path("code").asText().equals(kind)) {
                each.path("columns").forEach(column -> addIfRequired(column, columns));
            }
        });
        return String.join(",", columns) + "\n" + unique(12) + ",".repeat(columns.size() - 1) + "\n";
    }

    private static void addIfRequired(JsonNode column, List<String> columns) {
        if (column.path("required").asBoolean()) {
            columns.add(column.path("name").asText());
        }
    }

    JsonNode json(String text, Object... values) {
        try {
            return JSON.readTree(values.length == 0 ? text : text.formatted(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The smallest body that an operation takes. */
    JsonNode sampleOf(String method, String path) {
        return operation(method, path)
                .flatMap(ApiOperation::bodySchema)
                .map(samples::of)
                .orElseThrow(() -> new IllegalStateException("no body is documented for " + method + " " + path));
    }

    Made make(Resource resource) {
        var answer = post(
                "/api/v1/" + resource.madeAt() + resource.query(),
                resource.body().apply(this));
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException(
                    "no " + resource.name() + " was made: " + answer.status() + " " + answer.body());
        }
        return new Made(
                resource,
                person,
                hangsOnACustomer ? customerOf : null,
                resource.values().apply(answer));
    }

    /** What has to be done with it before the action. */
    void prepare(Made made, String action) {
        for (var earlier : made.resource().earlier().getOrDefault(action, List.of())) {
            var template = "/api/v1/" + made.resource().name() + "/{" + made.key() + "}/" + earlier;
            var operation = operation("POST", template)
                    .orElseThrow(() -> new IllegalStateException("there is no POST " + template));
            var answer = post(
                    made.path() + "/" + earlier,
                    operation
                            .bodySchema()
                            .map(samples::of)
                            .map(body -> assignedTo(person, body))
                            .orElse(null));
            if (answer.status() / 100 != 2) {
                throw new IllegalStateException(
                        template + " is not possible: " + answer.status() + " " + answer.body());
            }
        }
    }

    /** Who is responsible for a record may become its owner: then it is to stay who it is. */
    public static JsonNode assignedTo(Person person, JsonNode body) {
        if (body instanceof ObjectNode object) {
            OF_STAFF.stream().filter(object::has).forEach(field -> object.put(field, person.id()));
        }
        return body;
    }

    private Optional<ApiOperation> operation(String method, String path) {
        return operations.stream()
                .filter(each -> each.method().equals(method) && each.path().equals(path))
                .findFirst();
    }

    private Api.Answer post(String path, JsonNode body) {
        var end = Instant.now().plus(UNTIL_KNOWN);
        while (true) {
            var answer = api().send("POST", path, type(body), bytes(body));
            if (!NOT_HEARD_OF.contains(answer.code()) || Instant.now().isAfter(end)) {
                return answer;
            }
            rest();
        }
    }

    static String type(JsonNode body) {
        return body == null ? null : body.isTextual() ? "text/csv" : "application/json";
    }

    static byte[] bytes(JsonNode body) {
        return body == null
                ? null
                : (body.isTextual() ? body.asText() : body.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static void rest() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
