package crm.marketing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import crm.testing.BackingServices;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;

/** The running service with its real database, broker and mail server, beside neighbours that answer as documented. */
@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = NeighbourPlaces.class, scope = TestResourceScope.GLOBAL)
public abstract class MarketingComponentTest {

    protected static final String SEGMENTS = "/api/v1/segments";
    protected static final String CAMPAIGNS = "/api/v1/campaigns";
    protected static final String DISPATCHES = "/api/v1/dispatches";

    private static final String[] EVERYTHING = {
        "segment:read",
        "segment:write",
        "campaign:read",
        "campaign:write",
        "campaign:send",
        "dispatch:read",
        "individual-customer:read"
    };

    @BeforeEach
    void everybodyIsThere() {
        Neighbours.start();
        Neighbours.reset();
        MailBox.start();
    }

    /** Sees everything and may do everything. */
    protected static RequestSpecification manager() {
        return as(
                Tokens.user("manager").permissions(EVERYTHING).visibility("all").department("marketing"));
    }

    /** The same permissions, but only for what is their own. */
    protected static RequestSpecification stranger() {
        return as(Tokens.user("stranger").permissions(EVERYTHING).visibility("own"));
    }

    protected static RequestSpecification permittedOnly(String... permissions) {
        return as(Tokens.user("limited").permissions(permissions).visibility("all"));
    }

    protected static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    /** A registered customer who permitted marketing, with an address of their own, as events would have left them. */
    protected static UUID aCustomer(String beginOfAddress) {
        var id = UUID.randomUUID();
        TestDatabase.asMigration()
                .update(
                        "insert into customer (customer_id, registered, kind, language, customer_since) "
                                + "values (?, true, 'INDIVIDUAL', 'tr', '2020-01-01T00:00:00Z')",
                        id);
        permit(id, "MARKETING_COMM");
        permit(id, "ANALYTICS_INDIVIDUAL");
        Neighbours.ADDRESSES.put(id, addressOf(id, beginOfAddress));
        return id;
    }

    protected static UUID aCustomerAt(String address) {
        var id = aCustomer();
        Neighbours.ADDRESSES.put(id, address);
        return id;
    }

    protected static UUID aCustomer() {
        return aCustomer("person");
    }

    protected static List<UUID> customers(int count) {
        return Stream.generate(MarketingComponentTest::aCustomer).limit(count).toList();
    }

    protected static String addressOf(UUID customer, String begin) {
        return begin + "-" + customer + "@example.com";
    }

    protected static String addressOf(UUID customer) {
        return addressOf(customer, "person");
    }

    protected static void permit(UUID person, String purpose) {
        TestDatabase.asMigration()
                .update(
                        "insert into permission (person_id, purpose, permitted, version) values (?, ?, true, 1)",
                        person,
                        purpose);
    }

    /** To those who may see everybody. */
    protected static void known(UUID customer) {
        TestDatabase.asMigration()
                .update(
                        "insert into known_customer (customer_id, owner_user_id) values (?, ?) on conflict do nothing",
                        customer,
                        Tokens.idOf("owner"));
    }

    protected static UUID aList(List<UUID> members) {
        var id = created(SEGMENTS, Map.of("name", "List", "kind", "STATIC"));
        members.forEach(MarketingComponentTest::known);
        if (!members.isEmpty()) {
            manager()
                    .body(Map.of("add", members))
                    .post(SEGMENTS + "/" + id + "/members")
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    protected static Map<String, Object> campaignFor(UUID segment) {
        return new HashMap<>(Map.of(
                "name", "Autumn",
                "goal", "WIN_BACK",
                "segmentId", segment,
                "subject", "Sizi özledik",
                "body", "Bu hafta yüzde on indirim.\n\nŞimdi <b>bakın</b>: {tradeName}"));
    }

    protected static UUID aDraft(List<UUID> members) {
        return created(CAMPAIGNS, campaignFor(aList(members)));
    }

    /** Waits until the decisions have been heard of: right after the start they have not. */
    protected static UUID aStarted(List<UUID> members) {
        var id = aDraft(members);
        start(id);
        return id;
    }

    protected static void start(UUID campaign) {
        eventually(() -> manager().post(CAMPAIGNS + "/" + campaign + "/start").statusCode() == 200);
    }

    protected static ValidatableResponse act(UUID campaign, String verb) {
        return manager().post(CAMPAIGNS + "/" + campaign + "/" + verb).then();
    }

    /** Creates as the manager and answers the id. */
    protected static UUID created(String path, Object body) {
        var id =
                manager().body(body).post(path).then().statusCode(201).extract().<String>path("id");
        return UUID.fromString(id);
    }

    protected static JsonPath campaign(UUID id) {
        return manager()
                .get(CAMPAIGNS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    protected static void awaitCompleted(UUID campaign) {
        eventually(() -> "COMPLETED".equals(campaign(campaign).getString("status")));
    }

    protected static JsonPath dispatchOf(UUID campaign, UUID customer) {
        return manager()
                .get(DISPATCHES + "?filter[campaignId]=" + campaign + "&filter[customerId]=" + customer)
                .then()
                .statusCode(200)
                .body("items", Matchers.hasSize(1))
                .extract()
                .jsonPath();
    }

    protected static String stateOf(UUID campaign, UUID customer) {
        var found = dispatchOf(campaign, customer);
        var reason = found.getString("items[0].reason");
        return found.getString("items[0].state") + (reason == null ? "" : " " + reason);
    }

    protected static void awaitState(UUID campaign, UUID customer, String state) {
        eventually(() -> stateOf(campaign, customer).equals(state));
    }

    protected static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(condition);
    }

    protected static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", Matchers.equalTo(code));
    }

    /** What has been written for the topic of one aggregate, in order. */
    protected static List<Map<String, Object>> eventsOf(UUID aggregateId) {
        return TestDatabase.asMigration()
                .rows(
                        "select aggregate_version as version, type, payload from outbox"
                                + " where aggregate_id = ? order by aggregate_version",
                        aggregateId);
    }

    protected static List<String> eventTypesOf(UUID aggregateId) {
        return eventsOf(aggregateId).stream()
                .map(event -> ((String) event.get("type"))
                        .replaceFirst("crm\\.marketing\\.", "")
                        .replace(".v1", ""))
                .toList();
    }
}
