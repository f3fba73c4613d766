package crm.proofs.authz;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.openapi.ApiDocument;
import crm.proofs.scene.Common;
import crm.proofs.scene.Resources;
import crm.proofs.scene.SecurityRoles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the document and the realm open to everybody is what the list names: one more is a finding, and one less. */
class CommonCheckTest {

    private static final ApiDocument DOCUMENT = ApiDocument.read("""
        paths:
          /api/v1/orders:
            get: {security: [{bearer: [order:read]}]}
          /api/v1/products:
            get: {security: [{bearer: [product:read]}]}
          /api/v1/surveys/{token}:
            get: {responses: {}}
        """);
    private static final SecurityRoles REALM = new SecurityRoles(
            Map.of("seller", Set.of("order:read", "product:read"), "agent", Set.of("product:read")), Set.of());
    private static final Map<String, String> OPERATIONS =
            Map.of("GET /api/v1/surveys/{token}", "why", "GET /api/v1/products", "why");

    @Test
    void whatIsOpenAndWhatEveryRoleMayIsNamed() {
        assertThat(findings(OPERATIONS, Set.of())).isEmpty();
    }

    @Test
    void anOperationThatIsForEverybodyAndNotNamedIsNoticed() {
        assertThat(findings(Map.of("GET /api/v1/surveys/{token}", "why"), Set.of()))
                .containsExactly("GET /api/v1/products is for everybody, and SECURITY.md does not say why");
    }

    @Test
    void anOperationThatIsNamedAndNotForEverybodyIsNoticed() {
        var more = Map.of(
                "GET /api/v1/surveys/{token}", "why", "GET /api/v1/products", "why", "GET /api/v1/orders", "why");

        assertThat(findings(more, Set.of()))
                .containsExactly("SECURITY.md says that GET /api/v1/orders is for everybody; it is not");
    }

    @Test
    void recordsThatThereAreNotAreNoticed() {
        assertThat(findings(OPERATIONS, Set.of("unicorns")))
                .containsExactly("SECURITY.md says that unicorns are common; there are none");
    }

    private static List<String> findings(Map<String, String> operations, Set<String> moreRecords) {
        var records = Resources.ofNobody().stream().collect(Collectors.toMap(name -> name, name -> "why"));
        moreRecords.forEach(name -> records.put(name, "why"));
        return new CommonCheck(new Common(operations, records, Map.of()), REALM).of(DOCUMENT.operations());
    }
}
