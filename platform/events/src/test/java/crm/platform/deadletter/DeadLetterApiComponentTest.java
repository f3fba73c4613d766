package crm.platform.deadletter;

import static crm.platform.inbox.EventFixture.batch;
import static crm.platform.inbox.EventFixture.record;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import crm.platform.event.EventsComponentTest;
import crm.platform.inbox.Digestion;
import crm.platform.inbox.EventFixture;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The administrator's view of dead letters, and their redrive. */
@QuarkusTest
class DeadLetterApiComponentTest extends EventsComponentTest {

    private static final String PATH = "/api/v1/operations/dead-letters";

    @Inject
    Digestion digestion;

    private final TestDatabase database = TestDatabase.asService();

    @Test
    void aDeadLetterIsListedWithItsError() {
        var lead = sickLead();

        admin().queryParam("filter[aggregateId]", lead)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].aggregateVersion", equalTo(2))
                .body("items[0].error", equalTo("IllegalArgumentException: cannot digest"))
                .body("items[0].redrivenAt", nullValue());
    }

    @Test
    void aRedriveAppliesTheEventThenItsFollowersAndIsAudited() {
        var lead = sickLead();
        var letter = deadLetterOf(lead);
        digestion.cure(lead, 2);

        admin().post(PATH + "/" + letter + "/redrive")
                .then()
                .statusCode(200)
                .body("id", equalTo(letter.toString()))
                .body("redrivenAt", notNullValue());

        assertThat(applied(lead)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(database.<Long>value("select count(*) from parked_event where aggregate_id = ?", lead))
                .isZero();
        assertThat(database.rows("select actor, action from audit where subject_id = ?", letter.toString()))
                .containsExactly(Map.of("actor", "user:" + Tokens.idOf("admin"), "action", "dead-letter.redriven"));
        assertThat(database.<String>value(
                        "select actor from probe_effect where aggregate_id = ? and aggregate_version = 2", lead))
                .isEqualTo("system:platform.leads");
    }

    @Test
    void redrivingTwiceAppliesOnce() {
        var lead = sickLead();
        var letter = deadLetterOf(lead);
        digestion.cure(lead, 2);

        admin().post(PATH + "/" + letter + "/redrive").then().statusCode(200);
        admin().post(PATH + "/" + letter + "/redrive").then().statusCode(200);

        assertThat(applied(lead)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(database.<Long>value("select count(*) from audit where subject_id = ?", letter.toString()))
                .isEqualTo(1);
    }

    @Test
    void anEventThatFailsAgainStaysADeadLetter() {
        var lead = sickLead();
        var letter = deadLetterOf(lead);

        admin().post(PATH + "/" + letter + "/redrive")
                .then()
                .statusCode(409)
                .body("code", equalTo("dead-letter.fails-again"));

        assertThat(applied(lead)).containsExactly(1L);
        admin().get(PATH + "/" + letter).then().statusCode(200).body("redrivenAt", nullValue());
    }

    @Test
    void severalAreRedrivenByAggregateAndOneThatFailsDoesNotHoldBackTheOthers() {
        var cured = sickLead();
        var still = sickLead();
        digestion.cure(cured, 2);

        redriveOf(cured)
                .body("redriven", contains(deadLetterOf(cured).toString()))
                .body("failed", hasSize(0));
        redriveOf(still)
                .body("redriven", hasSize(0))
                .body("failed.id", contains(deadLetterOf(still).toString()))
                .body("failed.code", contains("dead-letter.fails-again"));

        assertThat(applied(cured)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(applied(still)).containsExactly(1L);
    }

    /** What a release cannot read is shown as it lies in the topic, and applied by one that can, with all that waited for it. */
    @Test
    void anEventThatCouldNotBeReadIsRedrivenOnceItCanBe() {
        var lead = UUID.randomUUID();
        var headers = EventFixture.headers(lead, 2);
        var time = headers.put("ce_time", "yesterday");
        digestion.process(batch(record(lead, 1), record(lead, headers, EventFixture.body("web")), record(lead, 3)));
        var letter = deadLetterOf(lead);

        admin().get(PATH + "/" + letter + "/record")
                .then()
                .statusCode(200)
                .body("topic", equalTo(EventFixture.TOPIC))
                .body("partition", equalTo(0))
                .body("offset", notNullValue())
                .body("key.text", equalTo(lead.toString()))
                .body("headers.ce_time", equalTo("yesterday"))
                .body("payload.text", equalTo("{\"source\":\"web\",\"later\":1}"))
                .body("payload.base64", nullValue());
        admin().post(PATH + "/" + letter + "/redrive")
                .then()
                .statusCode(409)
                .body("code", equalTo("dead-letter.unreadable"));

        // stands for a release that reads such a header
        database.update(
                "update dead_letter set headers = jsonb_set(headers, '{ce_time}', to_jsonb(?::text)) where id = ?",
                time,
                letter);
        admin().post(PATH + "/" + letter + "/redrive")
                .then()
                .statusCode(200)
                .body("aggregateVersion", equalTo(2))
                .body("redrivenAt", notNullValue());

        assertThat(applied(lead)).containsExactly(1L, 2L, 3L);
        digestion.process(batch(record(lead, 2)));
        assertThat(applied(lead)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatIsNoTextIsShownInBase64() {
        var lead = UUID.randomUUID();
        digestion.process(batch(record(lead, Map.of(), new byte[] {0, -1, (byte) 0xC3})));

        admin().get(PATH + "/" + deadLetterOf(lead) + "/record")
                .then()
                .statusCode(200)
                .body("payload.base64", equalTo("AP/D"))
                .body("payload.text", nullValue());
    }

    @Test
    void aRedriveMustSaySomethingAboutWhat() {
        admin().contentType(ContentType.JSON)
                .body(Map.of())
                .post(PATH + "/redrive")
                .then()
                .statusCode(422)
                .body("code", equalTo("dead-letter.nothing-selected"));
    }

    @Test
    void aDeadLetterThatDoesNotExistIsNotFound() {
        admin().post(PATH + "/" + UUID.randomUUID() + "/redrive")
                .then()
                .statusCode(404)
                .body("code", equalTo("dead-letter.not-found"));
    }

    @Test
    void onlyThePermissionOpensTheDoor() {
        var outsider =
                Tokens.user("sales").permissions("order:read", "audit:read").sign();

        given().auth().oauth2(outsider).get(PATH).then().statusCode(403);
        given().auth()
                .oauth2(outsider)
                .get(PATH + "/" + UUID.randomUUID() + "/record")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(outsider)
                .post(PATH + "/" + UUID.randomUUID() + "/redrive")
                .then()
                .statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    private io.restassured.response.ValidatableResponse redriveOf(UUID lead) {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("aggregateId", lead))
                .post(PATH + "/redrive")
                .then()
                .statusCode(200);
    }

    /** Version 1 applied, 2 dead, 3 and 4 parked. */
    private UUID sickLead() {
        var lead = UUID.randomUUID();
        digestion.poison(lead, 2);
        digestion.process(batch(record(lead, 1), record(lead, 2), record(lead, 3), record(lead, 4)));
        return lead;
    }

    private UUID deadLetterOf(UUID lead) {
        return database.value("select id from dead_letter where aggregate_id = ?", lead);
    }

    private List<Long> applied(UUID lead) {
        return database
                .rows("select aggregate_version from probe_effect where aggregate_id = ? order by place", lead)
                .stream()
                .map(row -> (Long) row.get("aggregate_version"))
                .toList();
    }

    private static RequestSpecification admin() {
        return given().auth()
                .oauth2(Tokens.user("admin").permissions("dead-letter:redrive").sign());
    }
}
