package crm.consent.registry.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.ConsentComponentTest;
import crm.consent.registry.domain.ItemState;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table keeps the life cycle that the domain has. */
@QuarkusTest
class RegistryOutboxStatesComponentTest extends ConsentComponentTest {

    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    private static List<ItemState> statesOf(String query) {
        String text = TestDatabase.asMigration().value(query);
        return QUOTED.matcher(text)
                .results()
                .map(quoted -> ItemState.valueOf(quoted.group(1)))
                .toList();
    }

    @Test
    void theTableTakesEachStateAndNoOther() {
        assertThat(statesOf("select pg_get_constraintdef(oid) from pg_constraint"
                        + " where conrelid = 'registry_outbox'::regclass and conname = 'registry_outbox_state_check'"))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(ItemState.values()));
    }

    @Test
    void theDatabaseLetsOneItemOfAPermissionBeOnItsWay() {
        assertThat(statesOf("select pg_get_expr(indpred, indrelid) from pg_index"
                        + " where indexrelid = 'registry_outbox_on_its_way'::regclass"))
                .containsExactlyInAnyOrderElementsOf(ItemState.ON_ITS_WAY);
    }
}
