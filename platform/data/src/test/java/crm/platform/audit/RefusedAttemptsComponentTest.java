package crm.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.data.DataComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a caller attempted and was refused stands in the audit trail, and nothing that the caller wrote. */
@QuarkusTest
class RefusedAttemptsComponentTest extends DataComponentTest {

    private static final String WIDGETS = "/api/v1/widgets";
    private static final String RENAME = "PUT /api/v1/widgets/{id}/name";

    private final String name = "refused-" + UUID.randomUUID();
    private final String actor = "user:" + Tokens.idOf(name);

    @Test
    void anAttemptWithoutThePermissionIsRecordedWithoutItsBody() {
        as("widget:read").body(widget("ada@example.com")).post(WIDGETS).then().statusCode(403);

        assertThat(recorded(1)).containsExactly(attempt("POST /api/v1/widgets", null, 403, "permission.missing"));
        assertThat(text()).doesNotContain("ada@example.com");
    }

    @Test
    void aReadWithoutThePermissionIsRecorded() {
        as("widget:write").get(WIDGETS).then().statusCode(403);

        assertThat(recorded(1)).containsExactly(attempt("GET /api/v1/widgets", null, 403, "permission.missing"));
    }

    @Test
    void aWriteToWhatOneMayNotSeeIsRecordedWithItsId() {
        var id = createdBy("somebody-else");

        as("widget:write")
                .header("If-Match", "\"1\"")
                .body(widget("x"))
                .put(WIDGETS + "/" + id + "/name")
                .then()
                .statusCode(404);

        assertThat(recorded(1)).containsExactly(attempt(RENAME, id, 404, "widget.not-found"));
    }

    @Test
    void aWriteOfAStaleVersionIsRecordedAndTheOneThatSucceededIsNot() {
        var id = createdBy(name);
        for (var status : List.of(200, 412)) {
            as("widget:write")
                    .header("If-Match", "\"1\"")
                    .body(widget("x"))
                    .put(WIDGETS + "/" + id + "/name")
                    .then()
                    .statusCode(status);
        }

        assertThat(recorded(1)).containsExactly(attempt(RENAME, id, 412, "version.stale"));
    }

    @Test
    void aWriteThatTheStateRefusesIsRecordedWithItsTrace() {
        var id = UUID.randomUUID().toString();

        var problem = as("widget:write").post(WIDGETS + "/" + id + "/break");

        assertThat(problem.statusCode()).isEqualTo(409);
        assertThat(recorded(1))
                .containsExactly(attempt("POST /api/v1/widgets/{id}/break", id, 409, "widget.unbreakable"));
        assertThat(TestDatabase.asService()
                        .<UUID>value("select correlation_id from audit where actor = ?", actor)
                        .toString())
                .isEqualTo(problem.jsonPath().getString("traceId"));
    }

    /** Not an attempt: a wrong form, a read of nothing, an address that leads nowhere, somebody without a name. */
    @Test
    void whatIsNoAttemptIsNotRecorded() {
        as("widget:write").body("{").post(WIDGETS).then().statusCode(400);
        as("widget:write").body(widget("")).post(WIDGETS).then().statusCode(422);
        as("widget:read").get(WIDGETS + "/nowhere/" + UUID.randomUUID()).then().statusCode(404);
        as("widget:read").post("/api/v1/nowhere/ada@example.com").then().statusCode(404);
        given().contentType("application/json")
                .body(widget("x"))
                .post(WIDGETS)
                .then()
                .statusCode(401);
        as("widget:read").body(widget("x")).post(WIDGETS).then().statusCode(403);

        assertThat(recorded(1)).containsExactly(attempt("POST /api/v1/widgets", null, 403, "permission.missing"));
        assertThat(TestDatabase.asService().<Long>value("select count(*) from audit where actor = 'anonymous'"))
                .isZero();
    }

    @Test
    void manyAtOnceAreAllRecorded() {
        for (int number = 0; number < 60; number++) {
            as("widget:read").body(widget("x")).post(WIDGETS).then().statusCode(403);
        }

        assertThat(recorded(60)).hasSize(60);
    }

    private RequestSpecification as(String permission) {
        return given().auth()
                .oauth2(Tokens.user(name)
                        .permissions(permission)
                        .visibility("own")
                        .sign())
                .contentType("application/json");
    }

    private static String createdBy(String owner) {
        return given().auth()
                .oauth2(Tokens.user(owner)
                        .permissions("widget:write")
                        .visibility("own")
                        .sign())
                .contentType("application/json")
                .body(widget("w-" + UUID.randomUUID()))
                .post(WIDGETS)
                .jsonPath()
                .getString("id");
    }

    private static String widget(String name) {
        return "{\"name\":\"" + name + "\",\"weight\":7}";
    }

    private static String attempt(String action, String subject, int status, String code) {
        return action + " widgets " + subject + " " + status + " " + code;
    }

    /** They are written behind the answer. */
    private List<String> recorded(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> rows().size() >= count);
        return rows().stream()
                .map(row -> row.get("action") + " " + row.get("subject_type") + " " + row.get("subject_id") + " "
                        + row.get("status") + " " + row.get("code"))
                .toList();
    }

    private String text() {
        return TestDatabase.asService().value("select string_agg(a::text, ' ') from audit a where actor = ?", actor);
    }

    private List<Map<String, Object>> rows() {
        return TestDatabase.asService()
                .rows(
                        "select action, subject_type, subject_id, status, code from audit"
                                + " where actor = ? and status is not null order by id",
                        actor);
    }
}
