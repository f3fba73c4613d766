package crm.proofs.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.chaos.capture.Capture.Acknowledged;
import crm.proofs.chaos.capture.Values;
import crm.proofs.chaos.load.Caller.Answer;
import crm.proofs.chaos.load.Steps.Told;
import crm.proofs.chaos.load.World.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people say about being written to (COMM) and about the use of their data (PROC). */
final class Consent {

    static final String ANALYTICS = "ANALYTICS_INDIVIDUAL";
    static final String MARKETING = "MARKETING_COMM";

    private static final Duration LEASES_END_WITHIN = Duration.ofMinutes(5);
    /** Of people whom consent has not heard of yet. */
    private static final String NOT_YET_KNOWN = "customer.unknown";

    private static final Duration KNOWN_WITHIN = Duration.ofMinutes(3);
    private static final String STAFF = "dpo";

    private Consent() {}

    static void grantProcessing(Steps steps, Person person, String purpose) throws InterruptedException {
        grant(steps, processing(person, purpose));
    }

    static void grantEmail(Steps steps, Person person) throws InterruptedException {
        grant(steps, email(person));
    }

    static void withdrawProcessing(Steps steps, Person person, String purpose) throws InterruptedException {
        withdraw(steps, processing(person, purpose));
    }

    static void withdrawEmail(Steps steps, Person person) throws InterruptedException {
        withdraw(steps, email(person));
    }

    private static Map<String, Object> processing(Person person, String purpose) {
        return new HashMap<>(Map.of("family", "PROC", "personId", person.id(), "purpose", purpose, "source", "WEB"));
    }

    private static Map<String, Object> email(Person person) {
        return new HashMap<>(Map.of(
                "family",
                "COMM",
                "address",
                person.email(),
                "channel",
                "EPOSTA",
                "personId",
                person.id(),
                "source",
                "HS_WEB"));
    }

    private static void grant(Steps steps, Map<String, Object> said) throws InterruptedException {
        var now = now();
        said.put("action", "GRANT");
        said.put("effectiveAt", now);
        said.put(
                "evidence",
                Map.of("type", "WEB_FORM", "reference", "form-" + steps.random.nextLong(), "capturedAt", now));
        var end = Instant.now().plus(KNOWN_WITHIN);
        while (!steps.unlessRefused(
                STAFF, "/api/v1/consents", said, NOT_YET_KNOWN, answer -> List.of(told(answer, said)))) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("consent does not get to know the person of " + said);
            }
            Thread.sleep(500);
        }
    }

    /** The promise that nothing is sent any more may come later than the answer. */
    private static void withdraw(Steps steps, Map<String, Object> said) throws InterruptedException {
        said.put("effectiveAt", now());
        steps.accepted(
                STAFF,
                "/api/v1/withdrawals",
                said,
                (caller, key, answer) -> List.of(new Acknowledged(
                        key,
                        Reads.LEDGER_ENTRY,
                        answer.json().path("id").asText(),
                        answer.json().path("ledgerSeq").asLong(),
                        told(answer.json(), said).content(),
                        answer.sentAt(),
                        acknowledgedAt(caller, answer))));
    }

    private static Instant acknowledgedAt(Caller caller, Answer answer) throws InterruptedException {
        var now = answer;
        var end = Instant.now().plus(LEASES_END_WITHIN);
        while (now.json().path("acknowledgement").asText().equals("PENDING")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not acknowledged: " + now.text());
            }
            Thread.sleep(500);
            now = caller.get(STAFF, answer.location());
        }
        var at = Reads.text(now.json(), "acknowledgedAt");
        return at == null ? now.at() : earlier(Values.moment(at), now.at());
    }

    /** Whoever has been told has been told, whatever the clock of the service says. */
    private static Instant earlier(Instant told, Instant heard) {
        return told.isBefore(heard) ? told : heard;
    }

    private static Told told(JsonNode answer, Map<String, Object> said) {
        return new Told(
                Reads.LEDGER_ENTRY,
                answer.path("id").asText(),
                answer.path("ledgerSeq").asLong(),
                Values.content(
                        "action",
                        answer.path("action").asText(),
                        "permissionId",
                        answer.path("permissionId").asText(),
                        "shard",
                        answer.path("shard").asText(),
                        "personId",
                        said.get("personId"),
                        "purpose",
                        said.get("purpose"),
                        "channel",
                        said.get("channel")));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
