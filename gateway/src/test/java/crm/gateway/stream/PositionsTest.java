package crm.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GTW-10: a position that every gateway of the installation reads, and nobody else. */
class PositionsTest {

    private static final long[] OFFSETS = {7, 0, 1L << 40, 3, 4, 5};

    private final Positions positions = new Positions("a secret of the installation");

    @Test
    void anotherGatewayReadsIt() {
        var text = positions.seal(Map.of(Kind.ORDERS, OFFSETS, Kind.LEADS, new long[6]));

        var read = new Positions("a secret of the installation").open(text).orElseThrow();

        assertThat(read).containsOnlyKeys(Kind.ORDERS, Kind.LEADS);
        assertThat(read.get(Kind.ORDERS)).containsExactly(OFFSETS);
    }

    @Test
    void nobodySeesWhetherAnythingHasHappened() {
        assertThat(positions.seal(Map.of(Kind.ORDERS, OFFSETS)))
                .isNotEqualTo(positions.seal(Map.of(Kind.ORDERS, OFFSETS)))
                .hasSameSizeAs(positions.seal(Map.of(Kind.ORDERS, new long[6])));
    }

    @Test
    void oneOfAnotherInstallationIsNone() {
        var text = positions.seal(Map.of(Kind.ORDERS, OFFSETS));

        assertThat(new Positions("another secret").open(text)).isEmpty();
        assertThat(new Positions((String) null).open(text)).isEmpty();
        assertThat(positions.open(text.substring(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "not a position", "AAAA", "ç", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoneIsNone(String text) {
        assertThat(positions.open(text)).isEmpty();
        assertThat(positions.open(text + "A".repeat(20_000))).isEmpty();
    }
}
