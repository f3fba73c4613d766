package crm.support.sla.application;

import crm.support.sla.domain.SlaTerms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What is promised. It remembers what it has read: a version never changes. */
@ApplicationScoped
public class SlaRules {

    private static final Logger LOG = Logger.getLogger(SlaRules.class);
    private static final Duration NOTICE = Duration.ofDays(60);

    private final SlaBook book;
    private final Clock clock;
    private final Map<Integer, SlaTerms> known = new ConcurrentHashMap<>();
    private final AtomicReference<LocalDate> warned = new AtomicReference<>();

    SlaRules(SlaBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** The terms for new clocks, in the running transaction. */
    public Uni<SlaTerms> active() {
        return book.activePolicy()
                .chain(version -> terms(Set.of(version)).map(terms -> terms.get(version)))
                .invoke(this::warnOfUnknownHolidays);
    }

    /** By policy version. */
    public Uni<Map<Integer, SlaTerms>> terms(Set<Integer> versions) {
        var missing =
                versions.stream().filter(version -> !known.containsKey(version)).collect(Collectors.toSet());
        var read = missing.isEmpty()
                ? Uni.createFrom().voidItem()
                : book.policies(missing)
                        .invoke(found -> found.forEach(policy -> known.put(policy.version(), policy.terms())))
                        .replaceWithVoid();
        return read.map(done -> versions.stream().collect(Collectors.toMap(version -> version, known::get)));
    }

    /** Once a day, for as long as it takes somebody to add what is missing: until then a feast would count as working time. */
    private void warnOfUnknownHolidays(SlaTerms terms) {
        var calendar = terms.calendar();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!calendar.knowsHolidaysAt(now.plus(NOTICE)) && !today.equals(warned.getAndSet(today))) {
            LOG.warnf(
                    "the calendar %s version %d knows no holidays after %d: due times beyond are too early;"
                            + " add a version of the calendar, then a policy that counts by it",
                    calendar.code(), calendar.version(), calendar.lastYearOfHolidays());
        }
    }
}
