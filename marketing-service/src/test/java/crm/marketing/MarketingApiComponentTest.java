package crm.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MKT-02, MKT-04, MKT-06: who may do what with segments and campaigns, and what is refused. */
@QuarkusTest
class MarketingApiComponentTest extends MarketingComponentTest {

    private static final String SOMETHING = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "POST, /segments, segment:write",
        "GET, /segments, segment:read",
        "GET, /segments/{id}, segment:read",
        "GET, /segments/{id}/size, segment:read",
        "PATCH, /segments/{id}, segment:write",
        "POST, /segments/{id}/members, segment:write",
        "POST, /segments/{id}/archive, segment:write",
        "POST, /campaigns, campaign:write",
        "GET, /campaigns, campaign:read",
        "GET, /campaigns/{id}, campaign:read",
        "PATCH, /campaigns/{id}, campaign:write",
        "POST, /campaigns/{id}/start, campaign:send",
        "POST, /campaigns/{id}/pause, campaign:send",
        "POST, /campaigns/{id}/resume, campaign:send",
        "POST, /campaigns/{id}/cancel, campaign:send",
        "GET, /dispatches, dispatch:read"
    })
    void nothingIsDoneWithoutATokenAndItsPermission(String method, String path, String needed) {
        var url = "/api/v1" + path.replace("{id}", SOMETHING);
        RestAssured.given().request(method, url).then().statusCode(401);
        var others = Stream.of(
                        "segment:read",
                        "segment:write",
                        "campaign:read",
                        "campaign:write",
                        "campaign:send",
                        "dispatch:read")
                .filter(permission -> !permission.equals(needed))
                .toArray(String[]::new);
        var call = permittedOnly(others).header("If-Match", "\"1\"");
        refused(
                (method.equals("GET") ? call : call.body(Map.of()))
                        .request(method, url)
                        .then(),
                403,
                "permission.missing");
    }

    @Test
    void whatSomebodyElseOwnsIsNotThere() {
        var segment = aList(List.of());
        var campaign = created(CAMPAIGNS, campaignFor(segment));
        refused(stranger().get(SEGMENTS + "/" + segment).then(), 404, "segment.not-found");
        refused(stranger().get(SEGMENTS + "/" + segment + "/size").then(), 404, "segment.not-found");
        refused(stranger().post(SEGMENTS + "/" + segment + "/archive").then(), 404, "segment.not-found");
        refused(stranger().get(CAMPAIGNS + "/" + campaign).then(), 404, "campaign.not-found");
        refused(stranger().post(CAMPAIGNS + "/" + campaign + "/cancel").then(), 404, "campaign.not-found");
        refused(stranger().body(campaignFor(segment)).post(CAMPAIGNS).then(), 422, "campaign.unknown-segment");
        stranger().get(SEGMENTS).then().statusCode(200).body("items.id", not(hasItem(segment.toString())));
        stranger().get(CAMPAIGNS).then().statusCode(200).body("items.id", not(hasItem(campaign.toString())));
    }

    @Test
    void aSegmentIsDefinedRedefinedAndArchived() {
        var segment =
                created(SEGMENTS, Map.of("name", "Türkçe", "kind", "RULE", "rule", rule("LANGUAGE", "EQUALS", "tr")));
        var path = SEGMENTS + "/" + segment;
        refused(manager().body(Map.of("name", "x")).patch(path).then(), 428, "if-match.required");
        refused(
                manager()
                        .header("If-Match", "\"7\"")
                        .body(Map.of("name", "x"))
                        .patch(path)
                        .then(),
                412,
                "version.stale");
        manager()
                .header("If-Match", "\"1\"")
                .body(Map.of("rule", rule("ORDER_COUNT", "AT_LEAST", "2")))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("definitionVersion", equalTo(2))
                .body("profiled", equalTo(true))
                .body("name", equalTo("Türkçe"));
        refused(
                manager()
                        .body(Map.of("add", List.of(UUID.randomUUID())))
                        .post(path + "/members")
                        .then(),
                409,
                "segment.not-static");
        manager().post(path + "/archive").then().statusCode(200).body("status", equalTo("ARCHIVED"));
        refused(manager().post(path + "/archive").then(), 409, "segment.archived");
        refused(manager().body(campaignFor(segment)).post(CAMPAIGNS).then(), 409, "segment.archived");
        assertThat(eventTypesOf(segment)).containsExactly("segment.defined", "segment.defined", "segment.archived");
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER_COUNT, BEFORE, 3, segment.operator-not-for-fact",
        "ORDER_COUNT, EQUALS, many, segment.value-not-for-fact",
        "REVENUE, AT_LEAST, 3, segment.currency"
    })
    void aRuleThatMakesNoSenseIsRefused(String fact, String operator, String value, String code) {
        refused(
                manager()
                        .body(Map.of("name", "x", "kind", "RULE", "rule", rule(fact, operator, value)))
                        .post(SEGMENTS)
                        .then(),
                422,
                code);
    }

    @Test
    void whatIsNotKnownOrTooMuchIsRefused() {
        refused(
                manager()
                        .body(Map.of("name", "x", "kind", "RULE", "rule", rule("SHOE_SIZE", "EQUALS", "3")))
                        .post(SEGMENTS)
                        .then(),
                400,
                "request.unreadable");
        refused(
                manager()
                        .body(Map.of("name", "x", "kind", "STATIC", "status", "ARCHIVED"))
                        .post(SEGMENTS)
                        .then(),
                400,
                "request.unknown-property");
        refused(
                manager()
                        .body(Map.of("name", "x", "kind", "RULE"))
                        .post(SEGMENTS)
                        .then(),
                422,
                "segment.rule");
        var list = aList(List.of());
        var tooMany = Stream.generate(UUID::randomUUID).limit(1001).toList();
        refused(
                manager()
                        .body(Map.of("add", tooMany))
                        .post(SEGMENTS + "/" + list + "/members")
                        .then(),
                422,
                "request.invalid");
        refused(
                manager()
                        .body(Map.of())
                        .post(SEGMENTS + "/" + list + "/members")
                        .then(),
                422,
                "request.invalid");
    }

    /** Not even one of them: who makes a list names those whom they may see. */
    @Test
    void aListNamesOnlyCustomersWhomItsAuthorMaySee() {
        var people = customers(2);
        people.forEach(MarketingComponentTest::known);
        var members = SEGMENTS + "/" + aList(List.of()) + "/members";
        var nobody = List.of(people.get(0), UUID.randomUUID());
        refused(manager().body(Map.of("add", nobody)).post(members).then(), 422, "customer.unknown");

        var own = stranger()
                .body(Map.of("name", "Mine", "kind", "STATIC"))
                .post(SEGMENTS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        refused(
                stranger()
                        .body(Map.of("add", people))
                        .post(SEGMENTS + "/" + own + "/members")
                        .then(),
                422,
                "customer.unknown");
        assertThat(TestDatabase.asMigration()
                        .<Long>value("select count(*) from segment_member where segment_id = ?", UUID.fromString(own)))
                .isZero();
    }

    @Test
    void aListIsChangedInBatchesAndCounted() {
        var people = customers(3);
        var list = aList(people);
        manager()
                .body(Map.of("add", people, "remove", List.of(people.get(0))))
                .post(SEGMENTS + "/" + list + "/members")
                .then()
                .statusCode(200);
        manager()
                .get(SEGMENTS + "/" + list + "/size")
                .then()
                .statusCode(200)
                .body("size", equalTo(2))
                .body("eligible", equalTo(2));
    }

    @Test
    void aDraftIsChangedAndAStartedCampaignIsNot() {
        var campaign = aDraft(List.of(aCustomer()));
        var path = CAMPAIGNS + "/" + campaign;
        refused(manager().body(Map.of("name", "x")).patch(path).then(), 428, "if-match.required");
        refused(
                manager()
                        .header("If-Match", "\"9\"")
                        .body(Map.of("name", "x"))
                        .patch(path)
                        .then(),
                412,
                "version.stale");
        manager()
                .header("If-Match", "\"1\"")
                .body(Map.of("subject", "Yeni konu", "frequencyCap", Map.of("messages", 1, "days", 3)))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("subject", equalTo("Yeni konu"))
                .body("body", notNullValue());
        start(campaign);
        refused(
                manager()
                        .header("If-Match", "*")
                        .body(Map.of("name", "x"))
                        .patch(path)
                        .then(),
                409,
                "campaign.wrong-status");
        refused(manager().post(path + "/start").then(), 409, "campaign.wrong-status");
        awaitCompleted(campaign);
        refused(act(campaign, "pause"), 409, "campaign.wrong-status");
        refused(act(campaign, "resume"), 409, "campaign.wrong-status");
        refused(act(campaign, "cancel"), 409, "campaign.wrong-status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hi\r\nBcc: all@example.com", "Hi\nX-Evil: 1", "Hi\u2028", ""})
    void aSubjectThatWouldBeginAnotherHeaderIsRefused(String subject) {
        var body = campaignFor(aList(List.of()));
        body.put("subject", subject);
        refused(manager().body(body).post(CAMPAIGNS).then(), 422, "request.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{inject:x}", "{#each a}{/each}", "{name}", "{{address}}"})
    void aTextThatWouldBeAProgramIsRefused(String text) {
        var body = campaignFor(aList(List.of()));
        body.put("body", text);
        refused(manager().body(body).post(CAMPAIGNS).then(), 422, "campaign.placeholder");
    }

    @Test
    void theSameKeyPlansOnceAndAnotherBodyIsRefused() {
        var body = campaignFor(aList(List.of()));
        var key = UUID.randomUUID().toString();
        var first = manager()
                .header("Idempotency-Key", key)
                .body(body)
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        manager()
                .header("Idempotency-Key", key)
                .body(body)
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        body.put("name", "Other");
        refused(
                manager()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(CAMPAIGNS)
                        .then(),
                422,
                "idempotency-key.reused");
    }

    @Test
    void listsArePagedAndBounded() {
        var people = customers(3);
        var campaign = aStarted(people);
        awaitCompleted(campaign);
        var path = DISPATCHES + "?filter[campaignId]=" + campaign + "&limit=2";
        var first = manager()
                .get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .jsonPath();
        manager()
                .get(path + "&cursor=" + first.getString("nextCursor"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        manager().get(path + "&filter[state]=FAILED").then().statusCode(200).body("items", hasSize(0));
        refused(manager().get(DISPATCHES + "?limit=201").then(), 422, "list.limit-out-of-range");
        refused(manager().get(DISPATCHES + "?filter[address]=x").then(), 422, "list.unknown-field");
        refused(manager().get(CAMPAIGNS + "?sort=name").then(), 422, "list.not-sortable");
        manager()
                .get(CAMPAIGNS + "?filter[status]=COMPLETED&sort=-updatedAt&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(campaign.toString()));
        manager()
                .get(CAMPAIGNS + "?q=" + campaign(campaign).getString("name"))
                .then()
                .statusCode(200)
                .body("items.id", hasItem(campaign.toString()));
        manager().get(CAMPAIGNS + "?q=nobodyPlannedThis").then().statusCode(200).body("items", hasSize(0));
        permittedOnly("dispatch:read").get(path).then().statusCode(200).body("items", hasSize(2));
    }

    @Test
    void aCampaignDoesNotStartWhileTheDecisionsAreNotHeardOf() {
        awaitCompleted(aStarted(List.of(aCustomer())));
        var campaign = aDraft(List.of(aCustomer()));
        var database = TestDatabase.asMigration();
        database.update("revoke insert, update on permission_freshness from marketing");
        try {
            database.update(
                    "update permission_freshness set fresh_at = now() - interval '61 seconds' where partition = 3");
            refused(act(campaign, "start"), 409, "campaign.permissions-behind");
            assertThat(campaign(campaign).getString("status")).isEqualTo("DRAFT");
        } finally {
            database.update("grant insert, update on permission_freshness to marketing");
        }
        start(campaign);
    }

    private static Map<String, Object> rule(String fact, String operator, String value) {
        return Map.of(
                "match", "ALL", "conditions", List.of(Map.of("fact", fact, "operator", operator, "value", value)));
    }
}
