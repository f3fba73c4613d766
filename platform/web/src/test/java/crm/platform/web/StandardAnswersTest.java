package crm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.api.Test;

/** The document tells the problems that an operation can answer, though no resource lists them. */
class StandardAnswersTest {

    private static final String ALL = "/api/v1/things";
    private static final String ONE = "/api/v1/things/{id}";

    private final OpenAPI document = OASFactory.createOpenAPI();

    @Test
    void aReadOfOneMayFindNothing() {
        assertThat(answers(ONE, HttpMethod.GET, operation("getThing")))
                .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "429", "503");
    }

    @Test
    void aListMayBeAskedNonsense() {
        assertThat(answers(ALL, HttpMethod.GET, operation("listThings")))
                .containsExactlyInAnyOrder("200", "400", "401", "403", "422", "429", "503");
    }

    @Test
    void aCreationMayBeRefusedByARule() {
        assertThat(answers(ALL, HttpMethod.POST, operation("createThing")))
                .containsExactlyInAnyOrder("200", "400", "401", "403", "409", "422", "429", "503");
    }

    @Test
    void aChangeMayMeetAnotherVersionAndAsksForIfMatchOnlyWhereItIsRequired() {
        assertThat(answers(ONE, HttpMethod.POST, operation("moveThing")))
                .contains("412")
                .doesNotContain("428");

        var update = operation("updateThing");
        assertThat(answers(ONE, HttpMethod.PATCH, update)).contains("412", "428");
        assertThat(update.getParameters()).singleElement().satisfies(header -> {
            assertThat(header.getName()).isEqualTo("If-Match");
            assertThat(header.getRequired()).isTrue();
        });
    }

    @Test
    void aBodyMayBeTooLargeOrOfTheWrongType() {
        var withBody = operation("createThing").requestBody(OASFactory.createRequestBody());

        assertThat(answers(ALL, HttpMethod.POST, withBody)).contains("413", "415");
        assertThat(answers(ALL, HttpMethod.POST, operation("startThing"))).doesNotContain("413", "415");
    }

    @Test
    void whatIsOpenToAllAsksForNoToken() {
        var open = operation("getThing");
        open.setSecurity(List.of());
        assertThat(answers(ONE, HttpMethod.GET, open)).doesNotContain("401", "403");
    }

    @Test
    void theAnswersStandOnceAndAreProblems() {
        answers(ONE, HttpMethod.GET, operation("getThing"));

        var shared = document.getComponents().getResponses();
        assertThat(shared)
                .containsOnlyKeys(
                        "NotReadable",
                        "NotLoggedIn",
                        "NotPermitted",
                        "NotFound",
                        "TooManyRequests",
                        "NotAvailableAtTheMoment");
        assertThat(shared.get("NotFound")
                        .getContent()
                        .getMediaType(Problem.MEDIA_TYPE)
                        .getSchema()
                        .getRef())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void whatAResourceSaysItselfIsKept() {
        var own = OASFactory.createAPIResponse().description("Gone for good").content(OASFactory.createContent());
        var operation = operation("getThing");
        operation.getResponses().addAPIResponse("404", own);
        answers(ONE, HttpMethod.GET, operation);
        assertThat(operation.getResponses().getAPIResponse("404")).isSameAs(own);
    }

    @Test
    void whatAResourceNamesBesideTheCommonAnswersIsAProblem() {
        var list = operation("listThings");
        list.getResponses().addAPIResponse("404", OASFactory.createAPIResponse().description("Nobody has that id"));
        answers("/api/v1/things", HttpMethod.GET, list);
        assertThat(list.getResponses().getAPIResponse("404").getRef()).isEqualTo("#/components/responses/NotFound");
    }

    private Set<String> answers(String path, HttpMethod method, Operation operation) {
        var item = OASFactory.createPathItem();
        item.setOperation(method, operation);
        document.setPaths(OASFactory.createPaths().addPathItem(path, item));
        new StandardAnswers(Set.of("updateThing")).filterOpenAPI(document);
        return operation.getResponses().getAPIResponses().keySet();
    }

    private static Operation operation(String id) {
        return OASFactory.createOperation()
                .operationId(id)
                .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer", "thing:read"))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().description("OK")));
    }
}
