package crm.consent.permission.domain;

import static crm.consent.permission.domain.Facts.fact;
import static crm.consent.permission.domain.Facts.grant;
import static crm.consent.permission.domain.Facts.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.ledger.domain.EvidenceType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How a permission stands after its history, docs/domain/consent.md: properties T2, T3, T4 with generated histories. */
class StandingTest {

    private static final long HISTORIES = 2_000;

    @Test
    void anyOrderOfArrivalGivesTheSameStanding() {
        LongStream.range(0, HISTORIES).forEach(seed -> {
            var facts = new Facts(seed);
            var history = facts.history(12);
            var shuffled = new ArrayList<>(history);
            Collections.shuffle(shuffled, facts.random());
            assertThat(Standing.of(shuffled)).as("seed %d", seed).isEqualTo(Standing.of(history));
        });
    }

    @Test
    void arrivingTwiceChangesNothing() {
        LongStream.range(0, HISTORIES).forEach(seed -> {
            var history = new Facts(seed).history(8);
            var twice = new ArrayList<>(history);
            twice.addAll(history);
            assertThat(Standing.of(twice)).as("seed %d", seed).isEqualTo(Standing.of(history));
        });
    }

    /** CON-12, CON-14, CON-15 */
    @Test
    void withoutAnEntryEverythingIsDenied() {
        for (var key : Facts.KEYS) {
            assertThat(Decisions.decide(key, Standing.NOTHING).permits())
                    .as(key.canonical())
                    .isFalse();
        }
        assertThat(Decisions.decide(null, Standing.of(List.of(grant(0, 1)))).permits())
                .isFalse();
    }

    @Test
    void aRefusalNotOlderThanAnyGrantNeverPermits() {
        LongStream.range(0, HISTORIES).forEach(seed -> {
            var facts = new Facts(seed);
            var history = facts.grants(8);
            var second = history.stream()
                    .filter(fact -> fact.action() == Action.GRANT)
                    .mapToInt(fact -> (int) (fact.effectiveAt().getEpochSecond()
                            - Facts.grant(0, 0).effectiveAt().getEpochSecond()))
                    .max()
                    .orElse(0);
            var version = facts.random().nextBoolean() ? 0 : 99; // recorded before or after the grants
            history.add(facts.random().nextInt(history.size() + 1), fact(facts.restrictive(), second, version, null));
            for (var key : Facts.KEYS) {
                assertThat(Decisions.decide(key, Standing.of(history)).permits())
                        .as("seed %d, %s", seed, key.canonical())
                        .isFalse();
            }
        });
    }

    @Test
    void theRefusalWinsAtTheSameSecondWhicheverWasRecordedFirst() {
        assertThat(Standing.of(List.of(refusal(0, 1), grant(0, 2))).status()).isEqualTo(Status.REFUSED);
        assertThat(Standing.of(List.of(grant(0, 1), refusal(0, 2))).status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void fractionsOfASecondDoNotMakeAGrantLater() {
        var refused = refusal(0, 1);
        var granted = new Fact(
                Action.GRANT, refused.effectiveAt().plusMillis(900), refused.recordedAt(), EvidenceType.OTP, 2, 2);
        assertThat(Standing.of(List.of(refused, granted)).status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void whatWasSaidLaterCountsThoughItWasRecordedEarlier() {
        assertThat(Standing.of(List.of(grant(5, 1), refusal(3, 2))).status()).isEqualTo(Status.GRANTED);
        assertThat(Standing.of(List.of(refusal(5, 1), grant(3, 2))).status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void whatWasRecordedLaterIsNotKnownBefore() {
        var granted = grant(0, 1);
        var refused = refusal(1, 60);
        assertThat(Standing.of(List.of(granted, refused), granted.recordedAt()).status())
                .isEqualTo(Status.GRANTED);
    }
}
