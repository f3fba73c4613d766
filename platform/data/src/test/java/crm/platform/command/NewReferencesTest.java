package crm.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewReferencesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @Test
    void anIdThatWasMadeAMomentAgoIsNew() throws JsonProcessingException {
        assertThat(isNew(NOW)).isTrue();
        assertThat(isNew(NOW.minusSeconds(59))).isTrue();
        assertThat(isNew(NOW.plusSeconds(9)))
                .as("made by a clock that is ahead")
                .isTrue();
    }

    @Test
    void anIdOfLongAgoOrOfTheFutureIsNot() throws JsonProcessingException {
        assertThat(isNew(NOW.minusSeconds(61))).isFalse();
        assertThat(isNew(NOW.minus(Duration.ofDays(400)))).isFalse();
        assertThat(isNew(NOW.plusSeconds(11))).isFalse();
        assertThat(isNew(NOW.plus(Duration.ofDays(400)))).isFalse();
    }

    @Test
    void anIdThatTellsNoTimeIsNot() throws JsonProcessingException {
        assertThat(names("customerId", "{\"customerId\":\"" + UUID.randomUUID() + "\"}"))
                .isFalse();
        assertThat(names("note", "{\"note\":\"019\"}")).isFalse();
        assertThat(names("customerId", "{}")).isFalse();
    }

    @Test
    void oneOfManyIsEnough() throws JsonProcessingException {
        var request = "{\"add\":[\"" + idOf(NOW.minusSeconds(3_600)) + "\",\"" + idOf(NOW) + "\"]}";

        assertThat(names("add", request)).isTrue();
        assertThat(names("add", "{\"add\":[\"" + idOf(NOW).toString().toUpperCase(Locale.ROOT) + "\"]}"))
                .isTrue();
    }

    /** Who waits for a product that there is not would wait in vain, however new the customer is. */
    @Test
    void onlyTheFieldThatIsUnknownCounts() throws JsonProcessingException {
        var request =
                "{\"customerId\":\"" + idOf(NOW) + "\",\"lines\":[{\"productId\":\"" + UUID.randomUUID() + "\"}]}";

        assertThat(names("productId", request)).isFalse();
        assertThat(names("customerId", request)).isTrue();
    }

    private static boolean isNew(Instant at) throws JsonProcessingException {
        return names("customerId", "{\"customerId\":\"" + idOf(at) + "\"}");
    }

    private static boolean names(String field, String request) throws JsonProcessingException {
        return NewReferences.namesSomethingNew(new ObjectMapper().readTree(request), field, NOW);
    }

    /** A UUIDv7: 48 bits of milliseconds, then the version. */
    private static UUID idOf(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7123L, 0x8123456789abcdefL);
    }
}
