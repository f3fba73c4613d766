package crm.consent.permit.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.consent.permit.PermitComponentTest;
import crm.consent.permit.PermitProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** T1, CON-15: nothing is handed over after a withdrawal was acknowledged, whoever asks and withdraws at the same time. */
@QuarkusTest
@TestProfile(PermitProfile.ShortLease.class)
class SendGateComponentTest extends PermitComponentTest {

    private static final int RECIPIENTS = 18;
    private static final int SENDERS = 4;
    private static final int WITHDRAWERS = 3;

    private record HandOver(Recipient recipient, long at) {}

    private final ConcurrentLinkedQueue<HandOver> handedOver = new ConcurrentLinkedQueue<>();
    private final Map<Recipient, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void nothingIsHandedOverAfterTheAcknowledgement() {
        var recipients =
                IntStream.range(0, RECIPIENTS).mapToObj(i -> permitted()).toList();
        var threads = Executors.newFixedThreadPool(SENDERS + WITHDRAWERS);
        try {
            var senders = IntStream.range(0, SENDERS)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> send(recipients, new Random(number)), threads))
                    .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> handedOver.size() >= RECIPIENTS);
            var withdrawers = IntStream.range(0, WITHDRAWERS)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> withdrawEvery(recipients, number), threads))
                    .toList();
            withdrawers.forEach(CompletableFuture::join);
            over.set(true);
            senders.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
        assertThat(acknowledged).hasSize(RECIPIENTS);
        assertThat(handedOver)
                .hasSizeGreaterThan(RECIPIENTS)
                .filteredOn(handOver -> handOver.at() > acknowledged.get(handOver.recipient()))
                .as("handed over after the acknowledgement")
                .isEmpty();
    }

    /** Keeps to its lease; one in five forgets to report, as if it had been killed. */
    private void send(List<Recipient> recipients, Random random) {
        while (!over.get()) {
            var chosen = random.ints(6, 0, RECIPIENTS)
                    .distinct()
                    .mapToObj(recipients::get)
                    .toList();
            var sentAt = System.nanoTime();
            var answers = ask(chosen.stream()
                            .map(recipient -> message(recipient))
                            .toList())
                    .statusCode(200)
                    .extract()
                    .<List<Map<String, Object>>>path("permits");
            var reports = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).get("decision").equals("PERMIT")) {
                    handOver(chosen.get(i), answers.get(i), sentAt, random).ifPresent(reports::add);
                }
            }
            if (!reports.isEmpty()) {
                sender().body(Map.of("outcomes", reports)).post("/api/v1/dispatch-permits/outcomes");
            }
        }
    }

    private java.util.Optional<Map<String, Object>> handOver(
            Recipient recipient, Map<String, Object> permit, long sentAt, Random random) {
        var now = System.nanoTime();
        var lease = Duration.ofSeconds((Integer) permit.get("leaseSeconds")).toNanos();
        var mayStill = now - sentAt < lease;
        if (mayStill) {
            handedOver.add(new HandOver(recipient, now));
        }
        var outcome = mayStill ? "DISPATCHED" : "VOID";
        return random.nextInt(5) == 0
                ? java.util.Optional.empty()
                : java.util.Optional.of(Map.of("permitId", permit.get("permitId"), "outcome", outcome));
    }

    /** Of the address, or of the person: either ends it. */
    private void withdrawEvery(List<Recipient> recipients, int number) {
        for (int i = number; i < RECIPIENTS; i += WITHDRAWERS) {
            var recipient = recipients.get(i);
            var body = i % 2 == 0 ? withdrawalOf(recipient) : withdrawal(recipient.person(), "MARKETING_COMM");
            body.put("effectiveAt", now());
            var id = withdraw(body).extract().<String>path("id");
            await().atMost(Duration.ofSeconds(60)).until(() -> isAcknowledged(id));
            acknowledged.put(recipient, System.nanoTime());
        }
    }

    private static boolean isAcknowledged(String id) {
        return "ACKNOWLEDGED"
                .equals(staff().get("/api/v1/withdrawals/" + id)
                        .then()
                        .extract()
                        .path("acknowledgement"));
    }

    /** No fence row yet, nothing to lock: nothing is permitted either. */
    @Test
    void theFirstWordOfAllIsNeverOvertaken() {
        for (int round = 0; round < 10; round++) {
            var recipient = Recipient.anybody();
            var refusing = CompletableFuture.runAsync(
                    () -> record(refusalOf(recipient)).statusCode(201));
            var asking = Stream.generate(() -> CompletableFuture.supplyAsync(() -> asked(message(recipient))))
                    .limit(3)
                    .toList();
            refusing.join();
            assertThat(asking.stream().map(CompletableFuture::join))
                    .allSatisfy(answer -> assertThat(answer).containsEntry("decision", "DENY"));
            assertThat(asked(message(recipient)).get("decision")).isEqualTo("DENY");
        }
    }

    /** A permit that nobody reports holds the acknowledgement until lease and skew are over, not longer. */
    @Test
    void theAcknowledgementComesAfterTheLeaseOfAPermitThatNobodyReports() {
        var recipient = permitted();
        var sentAt = System.nanoTime();
        UUID.fromString((String) asked(message(recipient)).get("permitId"));
        var id = withdraw(withdrawalOf(recipient)).statusCode(202).extract().<String>path("id");
        await().atMost(Duration.ofSeconds(60)).until(() -> isAcknowledged(id));
        assertThat(Duration.ofNanos(System.nanoTime() - sentAt)).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }
}
