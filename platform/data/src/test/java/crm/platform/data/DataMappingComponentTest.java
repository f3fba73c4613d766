package crm.platform.data;

import crm.platform.data.table.MappingProof;
import crm.testing.BackingServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class DataMappingComponentTest extends MappingProof {

    @Override
    protected Set<String> mappedElsewhere() {
        return Set.of();
    }
}
