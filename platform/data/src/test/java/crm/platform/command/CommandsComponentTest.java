package crm.platform.command;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import crm.platform.data.DataComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every write and every refusal looks like, whatever the service: create, concurrency, errors. */
@QuarkusTest
class CommandsComponentTest extends DataComponentTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String WIDGETS = "/api/v1/widgets";

    private static RequestSpecification writer() {
        return given().auth()
                .oauth2(Tokens.user("ayşe")
                        .permissions("widget:write", "widget:read")
                        .visibility("own")
                        .sign())
                .contentType("application/json");
    }

    private static String widget(String name) {
        return "{\"name\":\"" + name + "\",\"weight\":7}";
    }

    private static String newName() {
        return "w-" + UUID.randomUUID();
    }

    private static long stored(String name) {
        return TestDatabase.asService().<Long>value("select count(*) from widget where name = ?", name);
    }

    @Test
    void aCreatedRecordHasItsAddressAndItsVersion() {
        var answer = writer().body(widget(newName())).post(WIDGETS);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo(WIDGETS + "/" + answer.jsonPath().getString("id"));
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("X-Correlation-Id")).isNotNull();
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAndOneEffect() {
        var name = newName();
        var key = UUID.randomUUID().toString();

        var first = writer().header("Idempotency-Key", key).body(widget(name)).post(WIDGETS);
        var second = writer().header("Idempotency-Key", key).body(widget(name)).post(WIDGETS);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(stored(name)).isOne();
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefusedWithoutATrace() {
        var key = UUID.randomUUID().toString();
        var other = newName();
        writer().header("Idempotency-Key", key)
                .body(widget(newName()))
                .post(WIDGETS)
                .then()
                .statusCode(201);

        writer().header("Idempotency-Key", key)
                .body(widget(other))
                .post(WIDGETS)
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("code", equalTo("idempotency-key.reused"));

        assertThat(stored(other)).isZero();
    }

    @Test
    void theSameKeyManyTimesAtOnceExecutesOnce() {
        var name = newName();
        var key = UUID.randomUUID().toString();

        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> writer().header("Idempotency-Key", key)
                        .body(widget(name))
                        .post(WIDGETS)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Response::asString)
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(stored(name)).isOne();
    }

    @Test
    void aKeyBelongsToItsCaller() {
        var key = UUID.randomUUID().toString();
        writer().header("Idempotency-Key", key)
                .body(widget(newName()))
                .post(WIDGETS)
                .then()
                .statusCode(201);
        var other = Tokens.user("mehmet").permissions("widget:write").sign();

        given().auth()
                .oauth2(other)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(widget(newName()))
                .post(WIDGETS)
                .then()
                .statusCode(201);
    }

    @Test
    void aRefusedWriteKeepsNoKey() {
        var key = UUID.randomUUID().toString();
        writer().header("Idempotency-Key", key)
                .body("{\"name\":\"\",\"weight\":7}")
                .post(WIDGETS)
                .then()
                .statusCode(422);

        writer().header("Idempotency-Key", key)
                .body(widget(newName()))
                .post(WIDGETS)
                .then()
                .statusCode(201);
    }

    @Test
    void aWriteNeedsTheVersionItChangesAndAStaleOneIsTold() {
        var name = newName();
        var created = writer().body(widget(name)).post(WIDGETS);
        var path = created.header("Location") + "/name";

        writer().body(widget("x"))
                .put(path)
                .then()
                .statusCode(428)
                .contentType(PROBLEM)
                .body("code", equalTo("if-match.required"));
        writer().header("If-Match", "\"1\"")
                .body(widget("y"))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        writer().header("If-Match", "\"1\"")
                .body(widget("z"))
                .put(path)
                .then()
                .statusCode(412)
                .contentType(PROBLEM)
                .header("ETag", "\"2\"")
                .body("code", equalTo("version.stale"))
                .body("currentVersion", equalTo(2));
        writer().header("If-Match", "seven").body(widget("z")).put(path).then().statusCode(400);
    }

    @Test
    void manyWritersOfOneVersionLeaveOneWinner() {
        var path = writer().body(widget(newName())).post(WIDGETS).header("Location") + "/name";

        var statuses = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> writer().header("If-Match", "\"1\"")
                        .body(widget("n" + i))
                        .put(path)
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactlyElementsOf(oneOkAndStale(12));
    }

    private static List<Integer> oneOkAndStale(int writers) {
        return IntStream.range(0, writers).mapToObj(i -> i == 0 ? 200 : 412).toList();
    }

    @Test
    void whatOneMayNotSeeIsNotThere() {
        var path = writer().body(widget(newName())).post(WIDGETS).header("Location") + "/name";
        var stranger = Tokens.user("yabancı")
                .permissions("widget:write")
                .visibility("own")
                .sign();

        given().auth()
                .oauth2(stranger)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(widget("stolen"))
                .put(path)
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("code", equalTo("widget.not-found"));
        assertThat(stored("stolen")).isZero();
    }

    @Test
    void anUnknownPropertyIsRefusedByName() {
        writer().body("{\"name\":\"a\",\"weight\":1,\"status\":\"PAID\"}")
                .post(WIDGETS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("request.unknown-property"))
                .body("violations[0].field", equalTo("status"));
    }

    @Test
    void aWrongTypeAndABrokenBodyAreNotReadable() {
        writer().body("{\"name\":\"a\",\"weight\":\"heavy\"}")
                .post(WIDGETS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations[0].field", equalTo("weight"));
        writer().body("{\"name\":")
                .post(WIDGETS)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("request.unreadable"));
        writer().body("[]").post(WIDGETS).then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        writer().body("{\"name\":\" \",\"weight\":101}")
                .post(WIDGETS)
                .then()
                .statusCode(422)
                .contentType(PROBLEM)
                .body("code", equalTo("request.invalid"))
                .body("violations.field", hasItem("name"))
                .body("violations.field", hasItem("weight"));
        writer().post(WIDGETS).then().statusCode(422).contentType(PROBLEM);
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        var large = "{\"name\":\"" + "x".repeat(1024 * 1024) + "\",\"weight\":1}";
        writer().body(large).post(WIDGETS).then().statusCode(413).contentType(PROBLEM);
    }

    @Test
    void aRecordOfOneTextIsNotMadeOfPlainText() {
        writer().contentType("text/plain")
                .body("{\"name\":\"a\"}")
                .post(WIDGETS + "/names")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }

    @Test
    void aNameThatStandsTwiceIsNotReadable() {
        writer().body("{\"name\":\"a\",\"name\":\"b\"}")
                .post(WIDGETS + "/names")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("request.unreadable"));
    }

    @Test
    void aQueryThatCannotBeReadIsNotSomethingThatIsNotThere() {
        writer().body("{\"name\":\"a\"}")
                .post(WIDGETS + "/names?copies=many")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("request.unreadable"));
    }

    @Test
    void aTypeThatIsNoneIsNotAcceptable() {
        writer().accept("nonsense").get(WIDGETS).then().statusCode(406).contentType(PROBLEM);
    }

    @Test
    void anotherMediaTypeIsNotSupported() {
        writer().contentType("text/plain")
                .body("x")
                .post(WIDGETS)
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
    }

    @Test
    void withoutAValidTokenNobodyIsLoggedIn() {
        given().contentType("application/json")
                .body(widget("x"))
                .post(WIDGETS)
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .header("WWW-Authenticate", "Bearer");
        Tokens.user("ayşe").permissions("widget:write").refused().forEach((wrong, token) -> {
            var answer = given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(widget("x"))
                    .post(WIDGETS);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.contentType()).as(wrong).startsWith(PROBLEM);
        });
    }

    @Test
    void withoutThePermissionItIsForbidden() {
        given().auth()
                .oauth2(Tokens.user("ayşe").permissions("widget:read").sign())
                .contentType("application/json")
                .body(widget("x"))
                .post(WIDGETS)
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("code", equalTo("permission.missing"));
    }

    @Test
    void anUnexpectedFailureSaysNothingOfItsCause() {
        writer().get(WIDGETS + "/failing")
                .then()
                .statusCode(500)
                .contentType(PROBLEM)
                .body("code", equalTo("internal"))
                .body("traceId", notNullValue())
                .body("detail", not(containsString("secret")));
    }

    @Test
    void aSuspiciousPathIsRefusedBeforeItIsRouted() {
        writer().urlEncodingEnabled(false)
                .get(WIDGETS + "/..%2fwidgets")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
        writer().urlEncodingEnabled(false)
                .get(WIDGETS + ";x=1")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        writer().header("If-Match", "\"1\"")
                .body(widget("x"))
                .put(WIDGETS + "/7/name")
                .then()
                .statusCode(404)
                .contentType(PROBLEM);
    }
}
