package crm.platform.data.document;

import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.data.document.Documents.Kind;
import crm.platform.security.Ownership;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees a document. */
class KindTest {

    private abstract static class Owned extends OwnedRow<UUID> {}

    private abstract static class OfNobody extends DocumentRow<UUID> {}

    @Test
    void theOwnerDecides() {
        assertThat(kind(Owned.class).ownership()).isEqualTo(Ownership.OWNERS);
    }

    @Test
    void whatBelongsToNobodyIsSeenByAll() {
        assertThat(kind(OfNobody.class).ownership()).isEqualTo(Ownership.NOBODYS);
    }

    @Test
    void aKindCanBeSeenByAllAlthoughItTellsWhoseItIs() {
        assertThat(kind(Owned.class).seenByAll().ownership()).isEqualTo(Ownership.NOBODYS);
    }

    private static <R> Kind<UUID, R> kind(Class<R> row) {
        return new Kind<>("thing", row, () -> null, id -> id, id -> List.of());
    }
}
