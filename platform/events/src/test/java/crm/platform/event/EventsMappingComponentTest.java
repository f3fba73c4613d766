package crm.platform.event;

import crm.platform.data.table.MappingProof;
import crm.platform.data.table.Table;
import crm.platform.journal.OutboxTable;
import crm.testing.BackingServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class EventsMappingComponentTest extends MappingProof {

    @Override
    protected Set<String> mappedElsewhere() {
        return Set.of();
    }

    @Override
    protected List<Table<?>> tablesFromBelow() {
        return List.of(OutboxTable.OUTBOX);
    }
}
