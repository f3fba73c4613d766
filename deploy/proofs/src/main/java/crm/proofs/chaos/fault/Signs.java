package crm.proofs.chaos.fault;

import crm.proofs.chaos.load.Caller;
import crm.proofs.system.TestSystem;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what a component is known to be back. */
final class Signs {

    private static final Duration PROBE = Duration.ofSeconds(5);
    private static final Duration IN_FLIGHT = Duration.ofSeconds(1);
    private static final String PUBLISHING = "select exists (select from outbox where sent_at > ?)"
            + " or not exists (select from outbox where sent_at is null and parked_at is null)";

    /** One question to each service, through the gateway. */
    private static final Map<String, List<String>> QUESTIONS = new LinkedHashMap<>(Map.of(
            "customer", List.of("sales", "/api/v1/leads?limit=1"),
            "sales", List.of("sales", "/api/v1/orders?limit=1"),
            "support", List.of("agent", "/api/v1/service-requests?limit=1"),
            "consent", List.of("dpo", "/api/v1/ledger-entries?limit=1"),
            "analytics", List.of("analyst", "/api/v1/kpis")));

    private static final List<String> PUBLISHERS = List.of("sales", "customer", "consent", "support");

    private final TestSystem system;
    private final Caller caller;

    Signs(TestSystem system, Caller caller) {
        this.system = system;
        this.caller = caller;
    }

    boolean isReady(String target) {
        return system.ready(target);
    }

    /** Every service answers with data. */
    boolean apiAnswers() throws InterruptedException {
        for (List<String> question : QUESTIONS.values()) {
            if (caller.statusOf(question.get(0), question.get(1), PROBE) != 200) {
                return false;
            }
        }
        return true;
    }

    /** The relay of every service has got something through since, or has nothing to send. */
    boolean relaysPublishSince(Instant moment) {
        return system.ready(Fault.KAFKA)
                && PUBLISHERS.stream().allMatch(service -> publishes(service, moment.plus(IN_FLIGHT)));
    }

    private boolean publishes(String service, Instant since) {
        try (var connection = system.database(service);
                var statement = connection.prepareStatement(PUBLISHING)) {
            statement.setTimestamp(1, Timestamp.from(since));
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        } catch (SQLException | IllegalStateException notNow) {
            return false;
        }
    }
}
