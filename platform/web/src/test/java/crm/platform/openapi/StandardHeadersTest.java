package crm.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.junit.jupiter.api.Test;

/** The document names the headers that an operation takes and answers, though no resource does. */
class StandardHeadersTest {

    private static final String ALL = "/api/v1/things";
    private static final String ONE = "/api/v1/things/{id}";

    @Test
    void aReadOfOneTellsItsVersionAndTakesTheKnownOne() {
        var read = operation("200", "Thing");
        describe(ONE, HttpMethod.GET, read);

        assertThat(taken(read)).containsExactlyInAnyOrder("AcceptLanguage", "IfNoneMatch");
        assertThat(told(read, "200")).containsExactlyInAnyOrder("ETag", "X-Correlation-Id");
        assertThat(told(read, "304")).containsExactlyInAnyOrder("ETag", "X-Correlation-Id");
    }

    @Test
    void whatHasNoVersionTellsNone() {
        var read = operation("200", "ThingPage");
        describe(ALL, HttpMethod.GET, read);

        assertThat(taken(read)).containsExactly("AcceptLanguage");
        assertThat(told(read, "200")).containsExactly("X-Correlation-Id");
        assertThat(read.getResponses().getAPIResponses()).doesNotContainKey("304");
    }

    @Test
    void aCreationTakesAKeyAndTellsWhereTheNewOneIs() {
        var create = operation("201", "Thing");
        describe(ALL, HttpMethod.POST, create);

        assertThat(taken(create)).containsExactlyInAnyOrder("AcceptLanguage", "IdempotencyKey");
        assertThat(told(create, "201")).containsExactlyInAnyOrder("ETag", "Location", "X-Correlation-Id");
    }

    @Test
    void aChangeMayNameItsVersionUnlessItHasTo() {
        var change = operation("200", "Thing");
        describe(ONE + "/start", HttpMethod.POST, change);
        assertThat(taken(change)).contains("IfMatch");

        var strict = operation("200", "Thing");
        strict.addParameter(OASFactory.createParameter().name("If-Match").required(true));
        describe(ONE, HttpMethod.PATCH, strict);
        assertThat(taken(strict)).doesNotContain("IfMatch");
    }

    @Test
    void whatAsksForNoTokenSaysSoAndTakesNoKey() {
        var open = operation("200", "Thing");
        open.setSecurity(null);
        describe(ALL, HttpMethod.POST, open);

        assertThat(open.getSecurity()).isNotNull().isEmpty();
        assertThat(taken(open)).doesNotContain("IdempotencyKey");
    }

    @Test
    void whoIsAskedToComeAgainIsToldWhen() {
        var document = describe(ALL, HttpMethod.GET, operation("200", "ThingPage"));

        var shared = document.getComponents().getResponses();
        assertThat(shared.get("TooManyRequests").getHeaders()).containsKey("Retry-After");
        assertThat(shared.get("NotFound").getHeaders()).doesNotContainKey("Retry-After");
        assertThat(document.getComponents().getHeaders().get("RetryAfter").getDescription())
                .isNotBlank();
    }

    private static OpenAPI describe(String path, HttpMethod method, Operation operation) {
        var item = OASFactory.createPathItem();
        item.setOperation(method, operation);
        var document = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths().addPathItem(path, item))
                .components(OASFactory.createComponents()
                        .addResponse("TooManyRequests", OASFactory.createAPIResponse())
                        .addResponse("NotFound", OASFactory.createAPIResponse()));
        new StandardHeaders(Set.of("Thing")).filterOpenAPI(document);
        return document;
    }

    private static Operation operation(String status, String schema) {
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + schema));
        APIResponse answer = OASFactory.createAPIResponse()
                .content(OASFactory.createContent().addMediaType("application/json", body));
        return OASFactory.createOperation()
                .security(List.of(OASFactory.createSecurityRequirement().addScheme("bearer", "thing:read")))
                .responses(OASFactory.createAPIResponses().addAPIResponse(status, answer));
    }

    private static List<String> taken(Operation operation) {
        return operation.getParameters().stream()
                .filter(parameter -> parameter.getRef() != null)
                .map(parameter -> parameter.getRef().replaceAll(".*/", ""))
                .collect(Collectors.toList());
    }

    private static Set<String> told(Operation operation, String status) {
        return operation.getResponses().getAPIResponse(status).getHeaders().keySet();
    }
}
