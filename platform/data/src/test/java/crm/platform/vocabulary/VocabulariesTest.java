package crm.platform.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.platform.domain.InvalidInput;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabulariesTest {

    private static final Vocabulary SHADES = Vocabulary.of("shades");

    private final List<Term> stored = new ArrayList<>(List.of(shade("DARK", false), shade("GREY", true)));
    private final MovedClock clock = new MovedClock();
    private int reads;
    private final Vocabularies vocabularies = new Vocabularies(this::read, clock);

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-30T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static Term shade(String code, boolean retired) {
        return new Term("shades", code, 1, code, code, 10, retired);
    }

    private Uni<List<Term>> read() {
        reads++;
        return Uni.createFrom().item(List.copyOf(stored));
    }

    private void require(String code) {
        vocabularies.require(SHADES, "shade", code).await().indefinitely();
    }

    @Test
    void whatIsUnknownOrRetiredIsRefusedWithWhatIsAllowed() {
        for (var code : List.of("DRAK", "GREY", "dark")) {
            assertThatThrownBy(() -> require(code)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
                assertThat(refused.code()).isEqualTo("shade.unknown");
                assertThat(refused.field()).contains("shade");
                assertThat(refused).hasMessage("One of these: DARK.");
            });
        }
        assertThatCode(() -> require("DARK")).doesNotThrowAnyException();
        assertThatCode(() -> require(null)).doesNotThrowAnyException();
    }

    @Test
    void fiftyAreNamed() {
        IntStream.range(0, 60).forEach(number -> stored.add(shade("S_" + number, false)));

        assertThatThrownBy(() -> require("NONE")).hasMessageEndingWith(", S_48, …");
    }

    @Test
    void anotherInstancesChangeIsKnownWithinAMinute() {
        require("DARK");
        stored.set(0, shade("DARK", true));
        clock.now = clock.now.plusSeconds(59);
        assertThatCode(() -> require("DARK")).doesNotThrowAnyException();

        clock.now = clock.now.plusSeconds(1);
        assertThatThrownBy(() -> require("DARK")).isInstanceOf(InvalidInput.class);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void anOwnChangeIsKnownAtOnce() {
        require("DARK");
        stored.set(0, shade("DARK", true));
        vocabularies.forget();

        assertThatThrownBy(() -> require("DARK")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoKeepsThemSeesWhatIs() {
        require("DARK");
        stored.set(0, shade("DARK", true));

        assertThat(vocabularies.now(SHADES).await().indefinitely().all()).allMatch(Term::retired);
    }

    /** Else what was read before the change would be kept for a minute. */
    @Test
    void whatWasBeingReadDuringAChangeIsNotKept() {
        var changing = new Vocabularies[1];
        changing[0] = new Vocabularies(
                () -> {
                    var before = List.copyOf(stored);
                    changing[0].forget();
                    return read().replaceWith(before);
                },
                clock);
        changing[0].terms(SHADES).await().indefinitely();
        changing[0].terms(SHADES).await().indefinitely();

        assertThat(reads).isEqualTo(2);
    }
}
