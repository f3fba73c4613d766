package crm.support.sla.application;

import static crm.support.sla.domain.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;

import crm.support.sla.domain.Calendars;
import crm.support.sla.domain.SlaTerms;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who adds the holidays of the next years is told in time. */
class SlaRulesTest {

    private static final Logger LOG = Logger.getLogger(SlaRules.class.getName());

    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Handler() {

        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(listener);
    }

    /** The calendar has holidays of 2026 only. */
    private static SlaTerms activeOn(Instant now, int times) {
        var terms = Calendars.terms();
        var calendar = new CalendarVersion(new UUID(0, 1), "Office", terms.calendar(), java.util.Map.of(), now);
        var policy = new PolicyVersion(new UUID(0, 2), 1, calendar, terms.targets(), now);
        var rules = new SlaRules(bookWith(policy), Clock.fixed(now, ZoneOffset.UTC));
        var active = rules.active().await().indefinitely();
        for (int again = 1; again < times; again++) {
            active = rules.active().await().indefinitely();
        }
        return active;
    }

    private static SlaBook bookWith(PolicyVersion policy) {
        return (SlaBook) Proxy.newProxyInstance(
                SlaBook.class.getClassLoader(),
                new Class<?>[] {SlaBook.class},
                (book, method, arguments) -> switch (method.getName()) {
                    case "activePolicy" -> Uni.createFrom().item(policy.version());
                    case "policies" -> Uni.createFrom().item(List.of(policy));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void theCalendarsEndIsToldSixtyDaysBeforeAndOnceADay() {
        assertThat(activeOn(at("2026-11-03T09:00"), 3).policyVersion()).isOne();

        assertThat(logged).singleElement().asString().contains("OFFICE", "2026");
    }

    @Test
    void nobodyIsBotheredEarlier() {
        activeOn(at("2026-11-01T09:00"), 1);

        assertThat(logged).isEmpty();
    }
}
