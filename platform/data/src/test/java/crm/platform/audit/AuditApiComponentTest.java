package crm.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import crm.platform.data.DataComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestDatabase.RefusedByDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit trail as an auditor reads it. */
@QuarkusTest
class AuditApiComponentTest extends DataComponentTest {

    private static final String PATH = "/api/v1/operations/audit";

    private final TestDatabase database = TestDatabase.asService();

    @Test
    void theNewestStandsFirstAndAnEntryTellsAllThatItHolds() {
        var subject = UUID.randomUUID();
        var older = entry("user:ada", "crm.widget.made.v1", subject, "2026-03-01T10:00:00Z");
        var newer = entry("user:alan", "crm.widget.renamed.v1", subject, "2026-03-01T11:00:00Z");

        auditor()
                .queryParam("filter[subjectId]", subject)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(newer.toString(), older.toString()))
                .body("items[0].actor", equalTo("user:alan"))
                .body("items[0].action", equalTo("crm.widget.renamed.v1"))
                .body("items[0].subjectType", equalTo("widget"))
                .body("items[0].subjectVersion", equalTo(7))
                .body("items[0].outcome", equalTo("DONE"))
                .body("items[0].status", nullValue())
                .body("items[0].recordedAt", equalTo("2026-03-01T11:00:00Z"))
                .body("items[0].details.weight", equalTo(3));
        auditor().get(PATH + "/" + older).then().statusCode(200).body("actor", equalTo("user:ada"));
    }

    @Test
    void eachFilterLeavesOutWhatItDoesNotMean() {
        var subject = UUID.randomUUID();
        var actor = "user:" + UUID.randomUUID();
        var made = entry(actor, "crm.widget.made.v1", subject, "2026-03-01T10:00:00Z");
        var refused = refusal(actor, subject, 409, "widget.broken", "2026-03-02T10:00:00Z");

        assertThat(found("filter[actor]", actor)).containsExactly(refused, made);
        assertThat(found("filter[actor]", actor, "filter[action]", "crm.widget.made.v1"))
                .containsExactly(made);
        assertThat(found("filter[actor]", actor, "filter[subjectType]", "widgets"))
                .containsExactly(refused);
        assertThat(found("filter[actor]", actor, "filter[refused]", "true")).containsExactly(refused);
        assertThat(found("filter[actor]", actor, "filter[refused]", "false")).containsExactly(made);
        assertThat(found("filter[actor]", actor, "filter[status]", "409")).containsExactly(refused);
        assertThat(found("filter[actor]", actor, "filter[code]", "widget.other"))
                .isEmpty();
        assertThat(found("filter[actor]", actor, "filter[recordedAt][gte]", "2026-03-02T00:00:00Z"))
                .containsExactly(refused);
        assertThat(found("filter[actor]", actor, "filter[recordedAt][lt]", "2026-03-02T00:00:00Z"))
                .containsExactly(made);
    }

    @Test
    void pagesFollowEachOtherWithoutAHoleOrARepetition() {
        var actor = "user:" + UUID.randomUUID();
        var written = new ArrayList<UUID>();
        for (int number = 0; number < 5; number++) {
            written.add(0, entry(actor, "a", UUID.randomUUID(), "2026-03-01T10:00:00Z"));
        }

        var read = new ArrayList<UUID>();
        var page = auditor()
                .queryParam("filter[actor]", actor)
                .queryParam("limit", 2)
                .get(PATH)
                .jsonPath();
        for (int pages = 1; ; pages++) {
            read.addAll(page.getList("items.id", UUID.class));
            String cursor = page.getString("nextCursor");
            if (cursor == null) {
                assertThat(pages).isEqualTo(3);
                break;
            }
            page = auditor()
                    .queryParam("filter[actor]", actor)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get(PATH)
                    .jsonPath();
        }

        assertThat(read).containsExactlyElementsOf(written);
    }

    @Test
    void whoReadsTheTrailStandsInItWithTheFieldsAndNotTheirValues() {
        var reader = "reader-" + UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.user(reader).permissions("audit:read").sign())
                .queryParam("filter[actor]", "user:looked-for")
                .queryParam("filter[recordedAt][gte]", "2026-03-01T10:00:00Z")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));

        var row =
                database.rows("select details::text, action from audit where actor = ?", "user:" + Tokens.idOf(reader));

        assertThat(row).singleElement().satisfies(one -> {
            assertThat(one.get("action")).isEqualTo("audit.read");
            assertThat(one.get("details")).isEqualTo("{\"rows\": 0, \"filteredBy\": [\"actor\", \"recordedAt\"]}");
        });
    }

    @Test
    void onlyThePermissionOpensTheDoor() {
        var outsider = Tokens.user("sales").permissions("widget:read").sign();

        given().auth().oauth2(outsider).get(PATH).then().statusCode(403);
        given().auth()
                .oauth2(outsider)
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(403);
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void anEntryThatDoesNotExistIsNotFoundAndAnUnknownFieldIsRefused() {
        auditor()
                .get(PATH + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("audit-entry.not-found"));
        auditor().queryParam("filter[details]", "x").get(PATH).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set actor = 'system'", "delete from audit", "truncate audit"})
    void theServiceOnlyInserts(String change) {
        entry("user:ada", "a", UUID.randomUUID(), "2026-03-01T10:00:00Z");

        assertThatThrownBy(() -> database.update(change))
                .isInstanceOfSatisfying(
                        RefusedByDatabase.class,
                        refused -> assertThat(refused.state()).isEqualTo("42501"));
    }

    private UUID entry(String actor, String action, UUID subject, String at) {
        var id = next();
        database.update(
                "insert into audit (id, at, actor, action, subject_type, subject_id, subject_version, details)"
                        + " values (?, ?, ?, ?, 'widget', ?, 7, '{\"weight\": 3}')",
                id,
                OffsetDateTime.parse(at),
                actor,
                action,
                subject.toString());
        return id;
    }

    private UUID refusal(String actor, UUID subject, int status, String code, String at) {
        var id = next();
        database.update(
                "insert into audit (id, at, actor, action, subject_type, subject_id, status, code)"
                        + " values (?, ?, ?, 'PUT /api/v1/widgets/{id}', 'widgets', ?, ?::smallint, ?)",
                id,
                OffsetDateTime.parse(at),
                actor,
                subject.toString(),
                status,
                code);
        return id;
    }

    /** In the order of the calls, as our ids are in the order of time. */
    private static UUID next() {
        return new UUID((System.currentTimeMillis() << 16) | 0x7000 | (COUNT.incrementAndGet() & 0xfff), 1L << 63);
    }

    private static final java.util.concurrent.atomic.AtomicInteger COUNT =
            new java.util.concurrent.atomic.AtomicInteger();

    private static List<UUID> found(String... filters) {
        var request = auditor();
        for (int place = 0; place < filters.length; place += 2) {
            request.queryParam(filters[place], filters[place + 1]);
        }
        return request.get(PATH).then().statusCode(200).extract().jsonPath().getList("items.id", UUID.class);
    }

    private static RequestSpecification auditor() {
        return given().auth()
                .oauth2(Tokens.user("auditor").permissions("audit:read").sign());
    }
}
