package crm.marketing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.MarketingComponentTest;
import crm.marketing.dispatch.domain.DispatchState;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The life cycle is said in the code; the table repeats it as a last defence. */
@QuarkusTest
class DispatchLifeComponentTest extends MarketingComponentTest {

    private static final Pattern LITERAL = Pattern.compile("'([A-Z]+)'");

    @Test
    void theTableTakesExactlyTheStatesThatThereAre() {
        assertThat(literals("dispatch_state_check")).isEqualTo(names(Set.of(DispatchState.values())));
    }

    @Test
    void theTableAsksForAnEndOfExactlyTheEnds() {
        var ends = Arrays.stream(DispatchState.values())
                .filter(DispatchState::isEnd)
                .collect(Collectors.toSet());

        assertThat(literals("dispatch_check1")).isEqualTo(names(ends));
    }

    private static Set<String> literals(String constraint) {
        var check = TestDatabase.asSuperuser()
                .<String>value(
                        "select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'public.dispatch'::regclass and conname = ?",
                        constraint);
        return LITERAL.matcher(check).results().map(one -> one.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Set<DispatchState> states) {
        return states.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
