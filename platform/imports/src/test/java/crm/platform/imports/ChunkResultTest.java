package crm.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunkResultTest {

    private static final ImportRow FIRST = new ImportRow(2, Map.of());
    private static final ImportRow SECOND = new ImportRow(4, Map.of());
    private static final List<CheckedRow> ROWS =
            List.of(CheckedRow.good(FIRST), CheckedRow.bad(3, "amount", "negative", "no"), CheckedRow.good(SECOND));

    @Test
    void everyRowIsCountedOnceWithItsReason() {
        var result = ChunkResult.of(ROWS, List.of(SECOND.failed("number", "unknown", "who?"), FIRST.created()));

        assertThat(result.counts()).isEqualTo(new Counts(3, 1, 0, 0, 2));
        assertThat(result.lastLine()).isEqualTo(4);
        assertThat(result.errors())
                .containsExactly(
                        new RowError(3, "amount", "negative", "no"), new RowError(4, "number", "unknown", "who?"));
    }

    @Test
    void aKindThatForgetsARowIsNotBelieved() {
        assertThatThrownBy(() -> ChunkResult.of(ROWS, List.of(FIRST.created()))).hasMessageContaining("line 4");
    }
}
