package crm.customer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import crm.customer.corporate.domain.TaxNumber;
import crm.platform.domain.InvalidInput;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The running service with its real database and broker; the application starts once for all of these tests. */
@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
public abstract class CustomerComponentTest {

    protected static final String PERSONS = "/api/v1/individual-customers";
    protected static final String COMPANIES = "/api/v1/corporate-customers";
    protected static final String LEADS = "/api/v1/leads";
    protected static final String IMPORTS = "/api/v1/imports";

    private static final String[] EVERYTHING = {
        "individual-customer:read",
        "individual-customer:write",
        "corporate-customer:read",
        "corporate-customer:write",
        "lead:read",
        "lead:write",
        "lead:convert",
        "import:run",
        "customer:reassign",
        "lead:reassign"
    };
    private static final AtomicInteger PHONES = new AtomicInteger(1_000_000);
    private static final AtomicInteger TAX_NUMBERS = new AtomicInteger(200_000_000);

    /** Sees everything and may do everything. */
    protected static RequestSpecification manager() {
        return as(everything("manager").visibility("all").team("istanbul-sales").department("sales/istanbul"));
    }

    /** The same permissions, but only for what is their own. */
    protected static RequestSpecification stranger() {
        return as(everything("stranger").visibility("own").team("izmir-sales"));
    }

    protected static RequestSpecification permittedOnly(String... permissions) {
        return as(Tokens.user("limited").permissions(permissions).visibility("all"));
    }

    protected static Tokens everything(String user) {
        return Tokens.user(user).permissions(EVERYTHING);
    }

    protected static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    protected static Map<String, Object> person(String firstName, String lastName) {
        return Map.of("firstName", firstName, "lastName", lastName);
    }

    protected static Map<String, Object> company(String legalName) {
        return Map.of("legalName", legalName, "taxNumber", aTaxNumber(), "isMerchant", true);
    }

    protected static String aRegisteredPerson() {
        return PERSONS + "/" + created(PERSONS, person("Şükrü", "Yılmaz"));
    }

    /** A number that no other test has. */
    protected static String aPhone() {
        return "+90532" + PHONES.incrementAndGet();
    }

    /** A valid VKN that no other test has: one of ten last digits checks the others. */
    protected static String aTaxNumber() {
        var others = TAX_NUMBERS.incrementAndGet();
        return IntStream.range(0, 10)
                .mapToObj(last -> others + String.valueOf(last))
                .filter(CustomerComponentTest::isTaxNumber)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTaxNumber(String digits) {
        try {
            return new TaxNumber(digits).value().equals(digits);
        } catch (InvalidInput refusal) {
            return false;
        }
    }

    /** Creates as the manager and answers the id. */
    protected static UUID created(String path, Object body) {
        var id =
                manager().body(body).post(path).then().statusCode(201).extract().<String>path("id");
        return UUID.fromString(id);
    }

    protected static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    protected static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
    }

    /** What has been written for the topic of one aggregate, in order. */
    protected static List<Map<String, Object>> eventsOf(UUID aggregateId) {
        return TestDatabase.asMigration()
                .rows(
                        "select aggregate_version as version, type, payload, occurred_at from outbox"
                                + " where aggregate_id = ? order by aggregate_version",
                        aggregateId);
    }

    protected static List<String> eventTypesOf(UUID aggregateId) {
        return eventsOf(aggregateId).stream()
                .map(event -> ((String) event.get("type")).replaceFirst("crm\\.customer\\.", ""))
                .toList();
    }

    /** Uploads a file, runs it and waits for its end. */
    protected static JsonPath imported(String kind, RequestSpecification user, RequestSpecification again, String csv) {
        return finished(started(kind, user, csv), again, "run", "COMPLETED");
    }

    protected static String started(String kind, RequestSpecification user, String csv) {
        return user.contentType("text/csv; charset=UTF-8")
                .queryParam("kind", kind)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected static JsonPath finished(String id, RequestSpecification user, String verb, String end) {
        user.post(IMPORTS + "/" + id + "/" + verb).then().statusCode(202);
        await().alias("the import runs in the background")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> manager().get(IMPORTS + "/" + id).jsonPath().getString("state"),
                        state -> state.equals(end) || state.equals("FAILED"));
        return manager().get(IMPORTS + "/" + id).jsonPath();
    }
}
