package crm.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.security.Visibility.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** ADR 0026. That the conditions mean what they say is for the services' tests, with rows. */
class OwnershipTest {

    private static final Ownership OF_PARTS = Ownership.ownersAndOf("whole", "whole_id");

    private final Visibility department =
            new Visibility(Scope.DEPARTMENT, UUID.randomUUID(), List.of("t"), List.of("d"));

    @Test
    void whatIsNobodysIsSeenByEverybody() {
        assertThat(Ownership.NOBODYS.visibleTo(department, "p", 3)).isEqualTo(new SqlCondition("true", List.of()));
    }

    @Test
    void anOwnersRowsAreSeenByTheOwnersRule() {
        assertThat(Ownership.OWNERS.visibleTo(department, "p", 3))
                .usingRecursiveComparison()
                .isEqualTo(department.on("p", 3));
    }

    @Test
    void theOtherTableIsAskedWithTheSameParameters() {
        var condition = OF_PARTS.visibleTo(department, "p", 3);

        assertThat(condition.arguments())
                .usingRecursiveComparison()
                .isEqualTo(department.on("p", 3).arguments());
        assertThat(condition.sql())
                .contains(
                        department.on("p", 3).sql(),
                        department.on("above", 3).sql(),
                        "from whole above where above.whole_id = p.whole_id")
                .startsWith("(")
                .endsWith(")");
    }

    @Test
    void whoSeesAllNeedsNoOtherTable() {
        assertThat(OF_PARTS.visibleTo(Visibility.all(), "p", 3).sql()).isEqualTo("true");
    }
}
