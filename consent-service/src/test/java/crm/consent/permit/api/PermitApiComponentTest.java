package crm.consent.permit.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import crm.consent.permit.PermitComponentTest;
import crm.consent.permit.PermitProfile;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** POST /api/v1/dispatch-permits. */
@QuarkusTest
@TestProfile(PermitProfile.class)
class PermitApiComponentTest extends PermitComponentTest {

    private static void denied(Map<String, Object> answer, String... reasons) {
        assertThat(answer).containsEntry("decision", "DENY").doesNotContainKeys("permitId", "refusalUrl");
        assertThat(answer.get("reasons")).isEqualTo(List.of(reasons));
    }

    /** CON-15: the permit names the epoch, the lease and where the recipient refuses; the log keeps no address. */
    @Test
    void whoMayBeWrittenToGetsAPermit() {
        var recipient = permitted();
        var message = message(recipient);
        var answer = asked(message);
        assertThat(answer)
                .containsEntry("messageId", message.get("messageId").toString())
                .containsEntry("decision", "PERMIT")
                .containsEntry("reasons", List.of("CONSENT_GIVEN"))
                .containsEntry("leaseSeconds", 30);
        assertThat((String) answer.get("refusalUrl"))
                .isEqualTo("https://crm.example/people/preferences/" + answer.get("refusalToken"))
                .doesNotContain(recipient.email());
        var row = TestDatabase.asService()
                .rows("select * from dispatch_permit where id = ?", UUID.fromString((String) answer.get("permitId")));
        assertThat(row).hasSize(1);
        assertThat(row.get(0))
                .containsEntry("epoch", ((Integer) answer.get("epoch")).longValue())
                .containsEntry("issued_to", "user:" + Tokens.idOf("marketing"))
                .containsEntry("customer_id", recipient.person())
                .containsEntry("outcome", null);
        assertThat(row.toString()).doesNotContain(recipient.email());
    }

    /** MKT-10, C25: whoever sends sees that several customers share one mailbox, without a key that leads to it. */
    @Test
    void everySpellingOfAnAddressHasOneContactPoint() {
        var office = permitted();
        var elsewhere = permitted();

        var one = asked(message(office)).get("contactPointId");

        assertThat(one)
                .isNotNull()
                .isEqualTo(asked(message(office, "address", office.email().toUpperCase(Locale.ROOT)))
                        .get("contactPointId"));
        assertThat(asked(message(elsewhere)).get("contactPointId")).isNotNull().isNotEqualTo(one);
    }

    /** CON-12, T2 */
    @Test
    void whoWasNeverAskedIsDenied() {
        denied(asked(message(Recipient.anybody())), "NOT_ASKED");
    }

    /** T21: the permission of one family never stands in for the other. */
    @Test
    void bothFamiliesAreNeeded() {
        var address = Recipient.anybody();
        recorded(grantOf(address));
        confirm(address);
        denied(asked(message(address)), "NOT_ASKED");
        var person = Recipient.anybody();
        recorded(grant(person.person(), "MARKETING_COMM"));
        denied(asked(message(person)), "NOT_ASKED");
        recorded(grantOf(person));
        denied(asked(message(person)), "REGISTRY_NOT_CONFIRMED");
    }

    /** CON-15, T20 */
    @Test
    void aProfiledAudienceNeedsThePermissionToProfile() {
        var recipient = permitted();
        denied(asked(message(recipient, "profiled", true)), "NOT_ASKED");
        recorded(grant(recipient.person(), "PROFILING"));
        assertThat(asked(message(recipient, "profiled", true))).containsEntry("decision", "PERMIT");
    }

    /** CON-14, T14: fails closed, and the other lane goes on. */
    @Test
    void withoutTheRegistryNothingCommercialGoesOut() {
        var recipient = permitted();
        registry.failAlways();
        denied(asked(message(recipient)), "REGISTRY_UNAVAILABLE");
        var receipt = message(recipient, "messageClass", "TRANSACTIONAL");
        receipt.put("templateApproval", "receipt-3");
        assertThat(asked(receipt)).containsEntry("decision", "PERMIT");
        assertThat(registry.asked()).hasSize(1);
        registry.approve(approved -> false);
        denied(asked(message(recipient)), "REGISTRY_NOT_APPROVED");
    }

    @Test
    void blocksDenyWhateverWasGranted() {
        var blocked = permitted();
        TestDatabase.asService()
                .update(
                        "insert into suppression (id, kind, person_id, actor, created_at)"
                                + " values (gen_random_uuid(), 'COMPLAINT', ?, 'test', now())",
                        blocked.person());
        denied(asked(message(blocked)), "SUPPRESSED");
        var receipt = message(blocked, "messageClass", "SERVICE");
        receipt.put("templateApproval", "recall-1");
        denied(asked(receipt), "SUPPRESSED");

        var closed = permitted();
        var permission = permitFor(message(closed));
        TestDatabase.asService()
                .update(
                        "update contact_point set invalid_since = now() - interval '1 minute' where value_hash ="
                                + " (select contact_point_hash from dispatch_permit where id = ?)",
                        permission);
        denied(asked(message(closed)), "CONTACT_POINT_INVALID");
    }

    @Test
    void serviceMessagesNeedAnApprovedTemplateAndNoConsent() {
        var somebody = Recipient.anybody();
        denied(asked(message(somebody, "messageClass", "SERVICE")), "TEMPLATE_NOT_APPROVED");
        var approved = message(somebody, "messageClass", "SERVICE");
        approved.put("templateApproval", "recall-1");
        assertThat(asked(approved))
                .containsEntry("reasons", List.of("NO_CONSENT_NEEDED"))
                .doesNotContainKeys("refusalUrl", "refusalToken", "epoch");
    }

    @Test
    void whatIsNotKnownIsDenied() {
        var recipient = permitted();
        denied(asked(message(recipient, "customerId", null)), "PERSON_UNKNOWN");
        denied(asked(message(recipient, "brand", "OTHER")), "BRAND_UNKNOWN");
        denied(asked(message(recipient, "purpose", "PROFILING")), "PURPOSE_UNKNOWN");
        denied(asked(message(recipient, "channel", "MESAJ")), "ADDRESS_UNREADABLE");
        denied(asked(message(recipient, "recipientType", "TACIR")), "REGISTRY_NOT_CONFIRMED");
        // a fence that says something else than the permission
        TestDatabase.asMigration()
                .update(
                        "update permission_fence set epoch = epoch + 1 where permission_id in"
                                + " (select permission_id from permission_state where person_id = ?)",
                        recipient.person());
        denied(asked(message(recipient)), "UNDECIDABLE");
    }

    /** One message has one usable permit, however often and by whomever it is asked for. */
    @Test
    void askingAgainGivesTheSamePermit() {
        var message = message(permitted());
        var first = asked(message);
        var again = asked(message);
        assertThat(again).containsEntry("permitId", first.get("permitId"));
        assertThat(again).containsEntry("refusalToken", first.get("refusalToken"));
        assertThat((Integer) again.get("leaseSeconds")).isBetween(0, 30);
        var racing = message(permitted());
        var racers = IntStream.range(0, 6)
                .mapToObj(racer -> CompletableFuture.supplyAsync(() -> permitFor(racing)))
                .toList();
        assertThat(racers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void aMessageIdMeansOneMessage() {
        var recipient = permitted();
        var message = message(recipient);
        permitFor(message);
        var other = message(permitted(), "messageId", message.get("messageId"));
        denied(asked(other), "MESSAGE_ID_REUSED");
    }

    @Test
    void aMessageThatWasSentIsNotPermittedAgain() {
        var message = message(permitted());
        reported(permitFor(message), "DISPATCHED");
        denied(asked(message), "MESSAGE_ALREADY_DISPATCHED");
        var late = message(permitted());
        var permit = permitFor(late);
        age(permit, 60);
        assertThat(reported(permit, "DISPATCHED")).containsEntry("reason", "EXPIRED");
        denied(asked(late), "MESSAGE_ALREADY_DISPATCHED");
    }

    @Test
    void aMessageThatWasNotSentMayBePermittedAgain() {
        var message = message(permitted());
        var failed = permitFor(message);
        reported(failed, "FAILED");
        var expired = permitFor(message);
        age(expired, 60);
        assertThat(Stream.of(failed, expired, permitFor(message)).distinct()).hasSize(3);
    }

    /** PERF: a thousand at once, each answered in its place. */
    @Test
    void aThousandMessagesAreAnsweredInTheirOrder() {
        var recipient = permitted();
        var messages = IntStream.range(0, 1_000)
                .mapToObj(place -> message(place % 2 == 0 ? recipient : Recipient.anybody()))
                .toList();
        ask(messages)
                .statusCode(200)
                .body(
                        "permits.messageId",
                        is(messages.stream()
                                .map(message -> message.get("messageId").toString())
                                .toList()))
                .body("permits.findAll { it.decision == 'PERMIT' }", hasSize(500))
                .body("permits.findAll { it.decision == 'PERMIT' }.permitId.toSet()", hasSize(500));
    }

    @Test
    void whatCannotBeReadOrMakesNoSenseIsRefused() {
        var recipient = Recipient.anybody();
        refused(sender().body("{\"messages\":").post("/api/v1/dispatch-permits").then(), 400, "request.unreadable");
        refused(ask(List.of(message(recipient, "force", true))), 400, "request.unknown-property");
        refused(ask(List.of(message(recipient, "channel", "FAX"))), 400, "request.unreadable");
        refused(ask(List.of(message(recipient, "messageId", "7"))), 400, "request.unreadable");
        refused(ask(List.of()), 422, "request.invalid");
        refused(ask(List.of(message(recipient, "messageId", null))), 422, "request.invalid");
        refused(ask(List.of(message(recipient, "address", " "))), 422, "request.invalid");
        var message = message(recipient);
        refused(ask(List.of(message, message)), 422, "dispatch-permit.message-repeated");
        var tooMany =
                IntStream.range(0, 1_001).mapToObj(i -> message(recipient)).toList();
        refused(ask(tooMany), 422, "request.invalid");
    }

    @Test
    void onlyTheSenderMayAsk() {
        for (var path : new String[] {"/api/v1/dispatch-permits", "/api/v1/dispatch-permits/outcomes"}) {
            refused(
                    as("agent", "consent:grant", "permission:read", "campaign:send")
                            .body("{}")
                            .post(path)
                            .then(),
                    403,
                    "permission.missing");
            given().contentType(ContentType.JSON).body("{}").post(path).then().statusCode(401);
        }
    }

    /** The permits are the log of sends: the service may neither rewrite nor delete them. */
    @Test
    void permitsAreEvidence() {
        permitFor(message(permitted()));
        for (var forbidden : List.of(
                "delete from dispatch_permit",
                "truncate dispatch_permit",
                "update dispatch_permit set expires_at = now()",
                "delete from revocation",
                "update revocation set epoch = 0")) {
            assertThat(refusedState(forbidden)).as(forbidden).isEqualTo("42501");
        }
    }

    private static String refusedState(String statement) {
        try {
            TestDatabase.asService().update(statement);
            return "allowed";
        } catch (TestDatabase.RefusedByDatabase refused) {
            return refused.state();
        }
    }

    @Test
    void everyIssueIsCounted() {
        var before = issued();
        permitFor(message(permitted()));
        assertThat(issued()).isEqualTo(before + 1);
        sender().body(Map.of("outcomes", List.of(Map.of("permitId", UUID.randomUUID(), "outcome", "VOID"))))
                .post("/api/v1/dispatch-permits/outcomes")
                .then()
                .body("results.reason", everyItem(is("UNKNOWN")));
    }

    @jakarta.inject.Inject
    io.micrometer.core.instrument.MeterRegistry metrics;

    private double issued() {
        return metrics.counter("dispatch_permits_issued_total", "class", "COMMERCIAL")
                .count();
    }
}
