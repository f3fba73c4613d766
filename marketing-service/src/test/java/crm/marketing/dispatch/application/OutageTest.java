package crm.marketing.dispatch.application;

import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.campaign.domain.FrequencyCap;
import crm.marketing.campaign.domain.MessageTemplate;
import crm.marketing.dispatch.application.Permits.Outcome;
import crm.marketing.dispatch.domain.DispatchState;
import crm.marketing.dispatch.domain.Mail;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CON-14: a mail server that is away for days is waited for; three days pass here in no time. */
class OutageTest {

    private static final Duration OUTAGE = Duration.ofDays(3);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final UUID DISPATCH = UUID.randomUUID();
    private static final Work.Order ORDER =
            new Work.Order(UUID.randomUUID(), new MessageTemplate("Subject", "Body"), new FrequencyCap(1, 1), false);

    private final Time time = new Time();
    private final Consent consent = new Consent();
    private final Server server = new Server();
    private final Store store = new Store();
    private final Settings settings = new Settings();
    private final DispatchChunk chunk = new DispatchChunk(
            store,
            customers -> Uni.createFrom().item(Map.of(customers.get(0), "ada@example.com")),
            consent,
            new HandOver(store, server, () -> {}, settings),
            new SenderIdentity("Rıza", "0", "iletisim@riza.invalid", "crm@riza.invalid", "riza.invalid", "Reklam"),
            settings,
            time,
            UUID::randomUUID);

    @Test
    void threeDaysWithoutAMailServerCostNoMorePermitsThanTheBackOffAllowsAndThenTheMessageGoesOut() {
        server.answer = Delivery.AWAY;
        while (time.now.compareTo(OUTAGE) < 0) {
            turn();
        }
        assertThat(store.state).isEqualTo(DispatchState.PLANNED);
        assertThat(consent.issued).hasSizeBetween(leastAttempts() / 2, mostAttempts());
        assertThat(consent.issued).as("an open permit is used again").hasSizeLessThan(server.handed);

        var mended = time.now;
        server.answer = Delivery.TAKEN;
        turn();
        assertThat(store.state).isEqualTo(DispatchState.SENT);
        assertThat(time.now.minus(mended)).isLessThanOrEqualTo(settings.longestRetry());
    }

    @Test
    void withoutConsentServiceNoPermitIsIssuedAndTheDispatchWaits() {
        consent.away = true;
        while (time.now.compareTo(OUTAGE) < 0) {
            turn();
        }
        assertThat(store.attempts).isBetween(leastAttempts(), mostAttempts());
        assertThat(server.handed).isZero();

        consent.away = false;
        turn();
        assertThat(store.state).isEqualTo(DispatchState.SENT);
        assertThat(consent.issued).hasSize(1);
    }

    @Test
    void aMailboxThatIsRefusedForGoodIsNotTriedAgain() {
        server.answer = Delivery.REFUSED;
        turn();
        assertThat(store.state).isEqualTo(DispatchState.FAILED);
        assertThat(server.handed).isEqualTo(1);
    }

    @Test
    void aPermitIsUsedAgainWhileItsLeaseLasts() {
        server.answer = Delivery.NOT_NOW;
        turn();
        turn();
        assertThat(consent.issued).hasSize(1);
        assertThat(consent.voided).isEmpty();
    }

    /** As many as fit into the outage when chance makes each pause as short as it may be. */
    private int mostAttempts() {
        return attempts(0);
    }

    private int leastAttempts() {
        return attempts(1);
    }

    private int attempts(double random) {
        var backOff = new BackOff(settings.retry(), settings.longestRetry(), () -> random);
        var attempts = 0;
        for (var at = Duration.ZERO; at.compareTo(OUTAGE) < 0; at = at.plus(backOff.after(attempts - 1))) {
            attempts++;
        }
        return attempts;
    }

    /** When the dispatch is due again. */
    private void turn() {
        time.now = store.due.compareTo(time.now) > 0 ? store.due : time.now;
        chunk.run(() -> false).await().indefinitely();
    }

    private static final class Time extends LeaseClock {

        private Duration now = Duration.ZERO;

        @Override
        public long nanos() {
            return now.toNanos();
        }
    }

    /** As docs/domain/consent.md has it: while a permit is open, who asks again is given the same. */
    private final class Consent implements Permits {

        private final List<Permit> issued = new ArrayList<>();
        private final List<UUID> voided = new ArrayList<>();
        private Duration openUntil = Duration.ZERO;
        private boolean away;

        @Override
        public Uni<List<Answer>> issue(List<Question> questions, boolean profiled) {
            if (away) {
                return Uni.createFrom().failure(new IllegalStateException("away"));
            }
            var left = openUntil.minus(time.now).truncatedTo(ChronoUnit.SECONDS);
            var permit = isOpen(left) ? last().permitId() : UUID.randomUUID();
            if (!isOpen(left)) {
                openUntil = time.now.plus(LEASE);
            }
            var given = new Permit(
                    permit, 1, isOpen(left) ? left : LEASE, UUID.randomUUID(), "https://crm.example/refusals/1");
            if (issued.isEmpty() || !last().permitId().equals(permit)) {
                issued.add(given);
            }
            return Uni.createFrom().item(List.of(new Answer(DISPATCH, given, null)));
        }

        private boolean isOpen(Duration left) {
            return !issued.isEmpty() && !voided.contains(last().permitId()) && left.toSeconds() > 0;
        }

        private Permit last() {
            return issued.get(issued.size() - 1);
        }

        @Override
        public Uni<Map<UUID, String>> report(Map<UUID, Outcome> outcomes) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Server implements MailServer {

        private Delivery answer = Delivery.TAKEN;
        private int handed;

        @Override
        public Uni<Delivery> hand(Mail mail, Duration within, Lease lease) {
            handed++;
            return Uni.createFrom().item(answer);
        }

        @Override
        public int connections() {
            return 1;
        }
    }

    /** One dispatch, moved as the tables do. */
    private final class Store implements Dispatches {

        private DispatchState state = DispatchState.PLANNED;
        private int attempts;
        private Duration due = Duration.ZERO;

        @Override
        public Uni<Work.Order> next() {
            return Uni.createFrom().item(state == DispatchState.PLANNED ? ORDER : null);
        }

        @Override
        public Uni<Work> claim(Work.Order order, UUID claim, int limit, Duration during) {
            var item = new Work.Item(DISPATCH, UUID.randomUUID(), false, attempts);
            return Uni.createFrom().item(new Work(claim, order, List.of(item)));
        }

        @Override
        public Uni<Set<UUID>> decide(Work work, List<Decision> decisions) {
            return Uni.createFrom().item(Set.of(DISPATCH));
        }

        @Override
        public Uni<Set<UUID>> begin(Work work, List<UUID> dispatches) {
            return Uni.createFrom().item(Set.copyOf(dispatches));
        }

        @Override
        public Uni<Void> finish(Work work, List<Result> results) {
            var result = results.get(0);
            state = result.delivery().state();
            if (!result.permitKept()) {
                consent.voided.add(result.permitId());
            }
            return again(result.delay());
        }

        @Override
        public Uni<Void> release(Work work, List<Returned> returned) {
            var one = returned.get(0);
            if (one.permitId() != null) {
                consent.voided.add(one.permitId());
            }
            return again(one.delay());
        }

        private Uni<Void> again(Duration delay) {
            attempts++;
            due = time.now.plus(delay);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Integer> bury() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<UUID>> cancelledCampaigns() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<List<UUID>> finishedCampaigns() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Map<UUID, Outcome>> dueReports(int limit, Duration during) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> dropReports(Set<UUID> permits) {
            throw new UnsupportedOperationException();
        }
    }

    /** As application.properties has them. */
    private static final class Settings implements DispatchSettings {

        @Override
        public int workers() {
            return 1;
        }

        @Override
        public Duration sweep() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int chunk() {
            return 200;
        }

        @Override
        public int wave() {
            return 50;
        }

        @Override
        public Duration claim() {
            return Duration.ofSeconds(90);
        }

        @Override
        public Duration handover() {
            return Duration.ofSeconds(8);
        }

        @Override
        public Duration leaseMargin() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration retry() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration longestRetry() {
            return Duration.ofHours(1);
        }
    }
}
