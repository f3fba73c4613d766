package crm.platform.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import crm.platform.data.DataComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list tells beside its rows, and how it orders rows that lack what they are ordered by. */
@QuarkusTest
class ListAnswersComponentTest extends DataComponentTest {

    @BeforeEach
    void sixWidgetsOfWhichTwoHaveNoPrice() {
        TestDatabase.asService().update("delete from widget");
        insert("a", "10.00", "TRY", "ROUND");
        insert("b", "2.505", "TRY", "ROUND");
        insert("c", "7", "EUR", "ROUND");
        insert("d", "0", "JPY", "SQUARE");
        insert("e", null, null, "SQUARE");
        insert("f", null, null, null);
        TestDatabase.asService()
                .update(
                        "insert into widget (id, version, name, weight, owner_user_id, price, currency, shape)"
                                + " values (?, 1, 'hidden', 1, ?, 5, 'TRY', 'ROUND')",
                        UUID.randomUUID(),
                        UUID.randomUUID());
    }

    private static void insert(String name, String price, String currency, String shape) {
        TestDatabase.asService()
                .update(
                        "insert into widget (id, version, name, weight, owner_user_id, price, currency, shape)"
                                + " values (?, 1, ?, 1, ?, ?, ?, ?)",
                        UUID.randomUUID(),
                        name,
                        Tokens.idOf("ayşe"),
                        price == null ? null : new BigDecimal(price),
                        currency,
                        shape);
    }

    private static ValidatableResponse ask(String query) {
        var token =
                Tokens.user("ayşe").permissions("widget:read").visibility("own").sign();
        return given().auth()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .get("/api/v1/widgets" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void sumsAreOfAllPagesByCurrencyAndOfVisibleRowsOnly() {
        ask("?sums=shape&limit=1")
                .body("items", hasSize(1))
                .body("sums.find { it.value == 'ROUND' }.count", equalTo(3))
                .body(
                        "sums.find { it.value == 'ROUND' }.amounts",
                        equalTo(List.of(
                                Map.of("amount", "7.00", "currency", "EUR"),
                                Map.of("amount", "12.51", "currency", "TRY"))))
                .body("sums.find { it.value == 'SQUARE' }.count", equalTo(2))
                .body(
                        "sums.find { it.value == 'SQUARE' }.amounts",
                        equalTo(List.of(Map.of("amount", "0", "currency", "JPY"))))
                .body("sums.find { it.value == null }.count", equalTo(1))
                .body("sums.find { it.value == null }.amounts", hasSize(0));
    }

    @Test
    void sumsFollowTheFiltersAndAreThereOnlyWhenAskedFor() {
        ask("?sums=shape&filter%5Bprice%5D%5Bgte%5D=7")
                .body("sums.value", equalTo(List.of("ROUND")))
                .body("sums[0].count", equalTo(2));
        ask("").body("sums", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"price, 'd,b,c,a'", "-price, 'a,c,b,d'"})
    void whoHasNoValueComesLastInBothDirectionsAndOnceOverAllPages(String sort, String first) {
        var found = new ArrayList<String>();
        String cursor = null;
        do {
            JsonPath page = ask("?limit=1&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.name"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(found.subList(0, 4)).containsExactly(first.split(","));
        assertThat(found.subList(4, 6)).containsExactlyInAnyOrder("e", "f");
    }

    @Test
    void anItemShowsOnlyTheFieldsAskedForAndItsId() {
        Map<String, ?> item = ask("?fields=name%2Cversion&limit=1&count=exact")
                .body("count", equalTo(6))
                .extract()
                .jsonPath()
                .getMap("items[0]");

        assertThat(item.keySet()).isEqualTo(Set.of("id", "name", "version"));
    }

    /** As on lists; the version is told in any case. */
    @Test
    void oneRecordShowsOnlyTheFieldsAskedForAndItsId() {
        String id = ask("?limit=1&sort=name").extract().path("items[0].id");

        Map<String, ?> shown = ask("/" + id + "?fields=name")
                .header("ETag", equalTo("\"1\""))
                .extract()
                .jsonPath()
                .getMap("");
        assertThat(shown).isEqualTo(Map.of("id", id, "name", "a"));
    }

    @ParameterizedTest
    @CsvSource({"name%2Csecret, list.field-not-shown", "'', list.field-not-shown"})
    void aFieldThatTheRecordHasNotIsRefused(String fields, String code) {
        String id = ask("?limit=1").extract().path("items[0].id");

        refused("/" + id + "?fields=" + fields, code);
    }

    /** It is no record with an id, and never left out of account in silence. */
    @Test
    void whereTheAnswerIsGivenWholeFieldsAreRefused() {
        refused("/summary?fields=count", "parameter.unknown");
        ask("/summary").body("count", equalTo(7));
    }

    /** A creation shows what was made. */
    @Test
    void aCommandAnswersWhole() {
        var token = Tokens.user("ayşe").permissions("widget:write").sign();
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("name", "g", "weight", 1))
                .post("/api/v1/widgets?fields=name")
                .then()
                .statusCode(201)
                .body("weight", equalTo(1));
    }

    private static void refused(String query, String code) {
        var token =
                Tokens.user("ayşe").permissions("widget:read").visibility("own").sign();
        given().auth()
                .oauth2(token)
                .urlEncodingEnabled(false)
                .get("/api/v1/widgets" + query)
                .then()
                .statusCode(422)
                .body("code", equalTo(code), "violations[0].field", equalTo("fields"));
    }

    @Test
    void anAnswerIsPackedForWhoAsksForIt() throws Exception {
        var token = Tokens.user("ayşe").permissions("widget:read").sign();
        var url = new URL("http://127.0.0.1:" + RestAssured.port + "/api/v1/widgets");

        for (var asked : List.of("gzip", "identity")) {
            var connection = url.openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + token);
            connection.setRequestProperty("Accept-Encoding", asked);
            var packed = "gzip".equals(connection.getContentEncoding());
            assertThat(packed).as(asked).isEqualTo(asked.equals("gzip"));
            try (var body = packed ? new GZIPInputStream(connection.getInputStream()) : connection.getInputStream()) {
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("{\"items\":");
            }
        }
    }

    @Test
    void whoHasTheVersionAlreadyIsToldSoWithoutABody() {
        String id = ask("?limit=1").extract().path("items[0].id");
        var token = Tokens.user("ayşe").permissions("widget:read").sign();

        for (var known : List.of("\"1\"", "W/\"1\"", "\"7\", \"1\"")) {
            var answer =
                    given().auth().oauth2(token).header("If-None-Match", known).get("/api/v1/widgets/" + id);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
            assertThat(answer.body().asString()).isEmpty();
        }
        for (var other : List.of("\"2\"", "1", "nonsense")) {
            given().auth()
                    .oauth2(token)
                    .header("If-None-Match", other)
                    .get("/api/v1/widgets/" + id)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id));
        }
        given().auth()
                .oauth2(token)
                .header("If-None-Match", "\"1\"")
                .get("/api/v1/widgets/" + id + "?fields=name")
                .then()
                .statusCode(304);
    }
}
