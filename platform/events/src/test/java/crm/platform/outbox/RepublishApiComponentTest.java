package crm.platform.outbox;

import static crm.platform.outbox.OutboxFixture.published;
import static crm.platform.outbox.OutboxFixture.unsent;
import static crm.platform.outbox.OutboxFixture.write;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import crm.platform.event.EventsComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * After the broker has lost what it acknowledged. A loss looks like rows that are marked as sent, and a topic that does not have them:
 * so it is made here, because a broker of the tests cannot be made to forget.
 */
@QuarkusTest
class RepublishApiComponentTest extends EventsComponentTest {

    private static final String PATH = "/api/v1/operations/outbox/republish";

    @BeforeEach
    void emptyTheOutbox() {
        TestDatabase.asService().update("delete from outbox");
    }

    @Test
    void whatTheTopicHasIsNotPublishedAgain() {
        var lead = sent(1, 20);

        republish("{}").statusCode(200).body("examined", equalTo(20)).body("topics", empty());

        assertThat(unsent()).isZero();
        assertThat(published(lead)).hasSize(20);
    }

    @Test
    void aLostTailComesBackInOrderWithWhatFollows() {
        var untouched = sent(1, 5);
        var lead = sent(1, 4);
        lost(lead, 5, 7);
        sent(lead, 8, 9);

        republish("{}")
                .statusCode(200)
                .body("examined", equalTo(14))
                .body("topics.size()", equalTo(1))
                .body("topics[0].topic", equalTo(OutboxFixture.TOPIC))
                .body("topics[0].missing", equalTo(3))
                .body("topics[0].republished", equalTo(5));

        awaitNothingUnsent("all have gone out");
        assertThat(published(lead)).containsExactly(1L, 2L, 3L, 4L, 8L, 9L, 5L, 6L, 7L, 8L, 9L);
        assertThat(published(untouched)).hasSize(5);
        assertThat(ids(lead)).as("the same events, not new ones").hasSize(9);
    }

    /** Each reads a part of the topics into memory: a few at once once ended a service. */
    @Test
    void onlyOneRepublishesAtATime() throws Exception {
        sent(1, 3);
        try (var holder = TestDatabase.asMigration().connect();
                var lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("lock table outbox in access exclusive mode");
            var first = CompletableFuture.supplyAsync(() -> republish("{}"));
            Awaitility.await("the first one waits for the archive")
                    .atMost(Duration.ofMinutes(2))
                    .until(RepublishApiComponentTest::archiveIsWaitedFor);

            republish("{}").statusCode(409).body("code", equalTo("outbox.republishing-already"));

            holder.rollback();
            first.get().statusCode(200).body("examined", equalTo(3));
        }
        republish("{}").statusCode(200).body("examined", equalTo(3));
    }

    /** As the service's own role: to others the server hides what is being asked. */
    private static boolean archiveIsWaitedFor() {
        return TestDatabase.asService()
                        .<Long>value("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%order by sent_at, position limit%'")
                > 0;
    }

    @Test
    void doneTwiceItDoesNothingTheSecondTime() {
        var lead = UUID.randomUUID();
        lost(lead, 1, 3);
        republish("{}").statusCode(200).body("topics[0].missing", equalTo(3));
        awaitNothingUnsent("all have gone out");

        republish("{}").statusCode(200).body("topics", empty());

        assertThat(published(lead)).containsExactly(1L, 2L, 3L);
    }

    /** For a consumer that has lost its place: the topic has everything. */
    @Test
    void whatWasSentSinceAMomentIsPublishedAgainOnDemand() {
        var before = sent(1, 3);
        TestDatabase.asService().update("update outbox set sent_at = now() - interval '2 hours'");
        var since = Instant.now().minus(Duration.ofHours(1));
        var lead = sent(1, 3);

        republish("{\"since\": \"" + since + "\", \"all\": true}")
                .statusCode(200)
                .body("examined", equalTo(3))
                .body("topics[0].republished", equalTo(3));

        awaitNothingUnsent("all have gone out");
        assertThat(published(lead)).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
        assertThat(published(before)).hasSize(3);
    }

    @Test
    void whatIsOlderThanTheArchiveIsRefusedByName() {
        republish("{\"since\": \"" + Instant.now().minus(Duration.ofDays(15)) + "\"}")
                .statusCode(422)
                .body("code", equalTo("outbox.older-than-archive"))
                .body("detail", containsString("kept since"));
        republish("{\"since\": \"" + Instant.now().plus(Duration.ofDays(1)) + "\"}")
                .statusCode(422)
                .body("code", equalTo("outbox.in-the-future"));
    }

    @Test
    void itIsAuditedAndOnlyForThoseWhoMayRedrive() {
        var lead = UUID.randomUUID();
        lost(lead, 1, 2);
        var before = audited();
        given().contentType("application/json").body("{}").post(PATH).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.user("sales").permissions("order:read").sign())
                .contentType("application/json")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(403);
        assertThat(audited()).isEqualTo(before);
        assertThat(unsent()).isZero();

        republish("{}").statusCode(200);

        assertThat(audited()).isEqualTo(before + 1);
        Map<String, Object> act = TestDatabase.asService()
                .rows(
                        "select subject_id, details ->> 'missing' as missing from audit where action = 'outbox.republished' order by id desc limit 1")
                .get(0);
        assertThat(act).containsEntry("subject_id", OutboxFixture.TOPIC).containsEntry("missing", "2");
    }

    /** Patient: machines are busy. */
    private static void awaitNothingUnsent(String what) {
        Awaitility.await(what).atMost(Duration.ofMinutes(1)).until(() -> unsent() == 0);
    }

    private static ValidatableResponse republish(String body) {
        return admin().contentType("application/json").body(body).post(PATH).then();
    }

    private static RequestSpecification admin() {
        return given().auth()
                .oauth2(Tokens.user("admin").permissions("dead-letter:redrive").sign());
    }

    private static UUID sent(long from, long to) {
        var lead = UUID.randomUUID();
        sent(lead, from, to);
        return lead;
    }

    private static void sent(UUID lead, long from, long to) {
        write(lead, from, to);
        awaitNothingUnsent("the relay has sent");
    }

    /** Marked in the transaction that writes them, so that no relay ever sees them waiting. */
    private static void lost(UUID lead, long from, long to) {
        TestDatabase.asService().update("""
                        insert into outbox (event_id, topic, aggregate_id, aggregate_version, shard, type, payload, headers,
                                            occurred_at, recorded_at, sent_at)
                        select gen_random_uuid(), ?, ?, version, 0, 'crm.customer.lead.created.v1', '{"source":"web"}', '{"ce_actor": "user:anna"}',
                               now(), now(), clock_timestamp()
                        from generate_series(?, ?) as version
                        """, OutboxFixture.TOPIC, lead, from, to);
    }

    private static List<String> ids(UUID lead) {
        return TestTopics.readAll(OutboxFixture.TOPIC, lead.toString()).stream()
                .map(message -> TestTopics.header(message, "ce_id"))
                .distinct()
                .toList();
    }

    private static long audited() {
        return TestDatabase.asService().value("select count(*) from audit where action = 'outbox.republished'");
    }
}
