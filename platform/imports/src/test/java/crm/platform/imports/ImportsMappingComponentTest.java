package crm.platform.imports;

import crm.platform.data.table.MappingProof;
import crm.platform.domain.Owner;
import crm.platform.security.Visibility;
import crm.testing.BackingServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class ImportsMappingComponentTest extends MappingProof {

    private static final UUID ADA = UUID.fromString("5f0c1d7e-0000-4000-8000-000000000001");

    @Override
    protected Map<String, List<?>> samples() {
        return Map.of(
                "import_job.translations",
                List.of(Map.of(), Map.of("Tür", Map.of("-", "")), Map.of("", Map.of("Arıza", "a,\"b\""))),
                "import_job.splits",
                List.of(Map.of(), Map.of("Alıcı", List.of("phone", "email"))),
                "import_job.preview",
                List.of(Counts.NONE, new Counts(10, 4, 3, 2, 1)),
                "import_job.started_by",
                List.of(
                        new Starter(
                                new Owner(ADA, null, null),
                                new Visibility(Visibility.Scope.OWN, ADA, List.of(), List.of())),
                        new Starter(
                                new Owner(ADA, "a", "d"),
                                new Visibility(Visibility.Scope.TEAM, ADA, List.of("a", "b,\"c"), List.of("d")))));
    }
}
