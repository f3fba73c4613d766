package crm.proofs.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import crm.proofs.openapi.ApiDocument;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.system.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Whether an answer is one that the document promises, and gives nothing away. */
final class AnswerCheck {

    /** What HTTP itself refuses, before there is an operation. */
    private static final Set<Integer> OF_THE_PROTOCOL = Set.of(405, 406, 411, 414, 431);

    private static final int MOST_OF_A_REFUSAL = 64 * 1024;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    /** Parts of a stack, names of classes, SQL. */
    private static final Pattern INSIDE = Pattern.compile("\\tat"
            + " |Exception|\\b(java|javax|jakarta|org|io|com)\\.[a-z]+\\.[a-zA-Z.]+[A-Z]|\\bcrm\\.[a-z]+\\.[a-z.]+[A-Z]|(?i)\\bselect\\b.{1,200}\\bfrom\\b|\\binsert"
            + " into\\b|SQLSTATE|PSQL");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiDocument document;
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    AnswerCheck(ApiDocument document) {
        this.document = document;
    }

    /** What is wrong with it; empty when nothing is. */
    List<String> of(Shot shot, Api.Answer answer) {
        var wrong = new ArrayList<String>();
        var status = answer.status();
        // one that asks to come again was asked again, for minutes
        if (status >= 500) {
            wrong.add("answered " + status);
        }
        if (shot.wrong() && status < 400) {
            wrong.add("taken with " + status);
        }
        if (status >= 400 && answer.body().length() > MOST_OF_A_REFUSAL) {
            wrong.add("a refusal of " + answer.body().length() + " characters");
        }
        if (!shot.operation().statuses().contains(String.valueOf(status)) && !OF_THE_PROTOCOL.contains(status)) {
            wrong.add(status + " is not documented");
        }
        if (OF_THE_PROTOCOL.contains(status) && answer.body().isEmpty()) {
            return wrong;
        }
        if (status >= 400) {
            if (!isDocumentedPage(shot.operation(), answer)) {
                problem(answer).ifPresent(wrong::add);
            }
            if (INSIDE.matcher(withoutWhatWasSent(answer.body())).find()) {
                wrong.add("gives away: " + Shot.shortened(answer.body()));
            }
        } else {
            body(shot.operation(), answer).ifPresent(wrong::add);
        }
        return wrong;
    }

    /** What people see who follow a link is a page, when it says no, too. */
    private static boolean isDocumentedPage(ApiOperation operation, Api.Answer answer) {
        return answer.header("Content-Type").orElse("").startsWith("text/html")
                && operation.response(answer.status()).path("content").has("text/html");
    }

    private Optional<String> problem(Api.Answer answer) {
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            return Optional.of(answer.status() + " is no problem+json but "
                    + answer.header("Content-Type").orElse("nothing"));
        }
        return read(answer)
                .map(problem -> CODE.matcher(problem.path("code").asText()).matches()
                                && problem.path("status").asInt() == answer.status()
                        ? Optional.<String>empty()
                        : Optional.of(answer.status() + " without a stable code"))
                .orElse(Optional.of(answer.status() + " with a body that is no JSON"));
    }

    /** The address is repeated in it; a mistake there is the caller's own. */
    private static String withoutWhatWasSent(String body) {
        return body.replaceAll("\"instance\":\"[^\"]*\"", "").replaceAll("\"field\":\"[^\"]*\"", "");
    }

    private Optional<String> body(ApiOperation operation, Api.Answer answer) {
        var content = operation.response(answer.status()).path("content");
        if (answer.status() == 204 || answer.body().isEmpty() && content.isMissingNode()) {
            return Optional.empty();
        }
        var type = answer.header("Content-Type").orElse("").split(";")[0];
        var schema = content.path(type).path("schema");
        if (schema.isMissingNode()) {
            return Optional.of(answer.status() + " has a body of type " + type + " that is not documented");
        }
        if (!type.endsWith("json")) {
            return Optional.empty();
        }
        return read(answer)
                .map(json -> validated(schema, json))
                .orElse(Optional.of(answer.status() + " with a body that is no JSON"));
    }

    private Optional<String> validated(JsonNode schema, JsonNode json) {
        var messages = schemas.computeIfAbsent(schema, this::compiled).validate(json);
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of("not as documented: " + messages.iterator().next().getMessage());
    }

    /** With the document's components beside it, so that its references lead somewhere. */
    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.root().path("components"));
        whole.putArray("allOf").add(schema);
        return factory.getSchema(whole);
    }

    private static Optional<JsonNode> read(Api.Answer answer) {
        try {
            return Optional.of(JSON.readTree(answer.body()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
