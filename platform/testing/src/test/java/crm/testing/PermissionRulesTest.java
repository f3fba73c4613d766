package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class PermissionRulesTest {

    @Test
    void operationsAreReadFromTheCodeWithTheirPermissions() throws Exception {
        assertThat(CodeOperations.of(Class.forName("crm.testing.sound.api.VisitResource")))
                .extracting(Operation::name, Operation::permissions, Operation::access)
                .containsExactlyInAnyOrder(
                        of("POST /api/v1/visits", Set.of("visit:write"), Operation.Access.PERMISSION),
                        of("GET /api/v1/visits/{id}", Set.of("visit:read", "visit:write"), Operation.Access.PERMISSION),
                        of("GET /api/v1/visits", Set.of(), Operation.Access.PUBLIC));
    }

    @Test
    void anOperationThatDeclaresNothingIsFound() throws Exception {
        assertThat(CodeOperations.of(Class.forName("crm.testing.wrong.api.VisitResource")))
                .extracting(Operation::name, Operation::access)
                .containsExactly(tuple("GET /api/v1/visits", Operation.Access.UNDECLARED));
    }

    @Test
    void operationsAreReadFromTheDocumentWithTheirScopesAndAnswers() throws Exception {
        var document = new OpenApiOperations(new ObjectMapper(new YAMLFactory()).readTree("""
                        paths:
                          /api/v1/visits:
                            get:
                              operationId: listVisits
                              responses: {"200": {}, "401": {}}
                              security: [{bearer: ["visit:read"]}]
                            post:
                              operationId: recordVisit
                              responses: {"204": {}}
                        """));

        assertThat(document.all())
                .isEqualTo(List.of(
                        new Operation(
                                "GET /api/v1/visits", Set.of("visit:read"), Operation.Access.PERMISSION, "listVisits"),
                        new Operation("POST /api/v1/visits", Set.of(), Operation.Access.PUBLIC, "recordVisit")));
        assertThat(document.answers(document.all().get(0))).containsExactly("200", "401");
    }

    private static Tuple of(String name, Set<String> permissions, Operation.Access access) {
        return tuple(name, permissions, access);
    }
}
