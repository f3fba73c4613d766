package crm.proofs.authz;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.openapi.SampleValues;
import crm.proofs.scene.Hands;
import crm.proofs.scene.Owners;
import crm.proofs.scene.Person;
import crm.proofs.scene.Resource;
import crm.proofs.scene.Resources;
import crm.proofs.system.Api;
import crm.proofs.system.TestSystem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes one call, with a body and parameters that the operation takes. */
final class Knock {

    private static final String ANY_VERSION = "\"1\"";

    private final TestSystem system;
    private final Stage stage;
    private final Owners owners;
    private final long seed;

    Knock(TestSystem system, Stage stage, Owners owners, long seed) {
        this.system = system;
        this.stage = stage;
        this.owners = owners;
        this.seed = seed;
    }

    Api.Answer at(Attempt attempt) {
        return at(attempt, body(attempt));
    }

    /** @param body null when there is none */
    Api.Answer at(Attempt attempt, JsonNode body) {
        var operation = attempt.operation();
        var atService = attempt.door() == Door.SERVICE;
        var api = Api.at(
                atService ? owners.base(operation) : system.gateway(),
                attempt.credential().token().get());
        return api.send(
                operation.method(),
                operation.address(attempt.target().values(), atService) + query(operation),
                body == null ? null : operation.bodyTypes().get(0),
                body == null ? null : bytes(body),
                headers(attempt));
    }

    private String[] headers(Attempt attempt) {
        return attempt.operation().needsHeader("If-Match")
                ? new String[] {"If-Match", version(attempt)}
                : new String[0];
    }

    private String version(Attempt attempt) {
        if (attempt.expected() != Verdict.LET_IN || attempt.target().made() == null) {
            return ANY_VERSION;
        }
        return Api.at(system.gateway(), stage.people().token(stage.powerful()))
                .get(attempt.target().made().path())
                .header("ETag")
                .orElse(ANY_VERSION);
    }

    private String query(ApiOperation operation) {
        var made = Resources.named(operation.resource()).map(Resource::query).orElse("");
        var asked = operation.parameters("query").stream()
                .filter(each -> each.path("required").asBoolean())
                .filter(each -> !made.contains(each.path("name").asText() + "="))
                .map(each -> each.path("name").asText() + "="
                        + URLEncoder.encode(sample(operation, each), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        if (operation.method().equals("POST") && !made.isEmpty() && isMaking(operation)) {
            return made;
        }
        return asked.isEmpty() ? "" : "?" + asked;
    }

    private String sample(ApiOperation operation, JsonNode parameter) {
        return parameter.has("example")
                ? parameter.path("example").asText()
                : new SampleValues(operation.document(), new Random(seed))
                        .of(parameter.path("schema"))
                        .asText();
    }

    /** The smallest that the operation takes; null when it takes none. */
    JsonNode body(Attempt attempt) {
        var operation = attempt.operation();
        var resource = Resources.named(operation.resource()).filter(Resource::isMadeByItself);
        if (operation.bodyTypes().isEmpty()) {
            return null;
        }
        if (resource.isPresent() && isMaking(operation)) {
            return stage.records().body(resource.get(), maker(attempt));
        }
        var sample = new SampleValues(operation.document(), new Random(seed))
                .of(operation.bodySchema().orElseThrow());
        var made = attempt.target().made();
        return Hands.assignedTo(made == null ? maker(attempt) : made.owner(), sample);
    }

    /** Who is let in has to name the own customers. */
    private Person maker(Attempt attempt) {
        return attempt.expected() == Verdict.LET_IN ? attempt.credential().person() : stage.powerful();
    }

    private static boolean isMaking(ApiOperation operation) {
        return operation.method().equals("POST") && operation.path().equals("/api/v1/" + operation.resource());
    }

    private static byte[] bytes(JsonNode body) {
        return (body.isTextual() ? body.asText() : body.toString()).getBytes(StandardCharsets.UTF_8);
    }
}
