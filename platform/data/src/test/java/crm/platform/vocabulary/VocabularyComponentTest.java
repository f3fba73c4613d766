package crm.platform.vocabulary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import crm.platform.data.DataComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class VocabularyComponentTest extends DataComponentTest {

    private static final String SHADES = "/api/v1/shades";
    private static final Map<String, Object> NAMES = Map.of("tr", "Açık", "en", "Pale");

    private static RequestSpecification as(String... permissions) {
        return given().auth()
                .oauth2(Tokens.user("keeper").permissions(permissions).sign())
                .contentType(ContentType.JSON);
    }

    private static RequestSpecification keeper() {
        return as("vocabulary:read", "vocabulary:manage");
    }

    private static Map<String, Object> term(String code) {
        return Map.of("code", code, "names", NAMES);
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code));
    }

    /** The code of the refusal, or null. */
    private static String painted(String shade) {
        return keeper().body(Map.of("shade", shade)).post(SHADES + "/paint").path("code");
    }

    @BeforeEach
    void begin() {
        TestDatabase.asMigration().update("delete from vocabulary_term");
        keeper().body(term("DARK")).post(SHADES).then().statusCode(201);
    }

    @Test
    void aTermIsAddedBehindTheOthersAndTakenAtOnce() {
        keeper().header("Accept-Language", "tr")
                .body(term("PALE"))
                .post(SHADES)
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith(SHADES + "/PALE"))
                .header("ETag", "\"1\"")
                .body("code", equalTo("PALE"))
                .body("names.en", equalTo("Pale"))
                .body("name", equalTo("Açık"))
                .body("retired", equalTo(false))
                .body("position", equalTo(20))
                .body("version", equalTo(1));

        keeper().get(SHADES).then().body("items.code", contains("DARK", "PALE")).body("items.name", hasItem("Pale"));
        as("vocabulary:read").get(SHADES + "/PALE").then().statusCode(200).header("ETag", "\"1\"");
        assertThat(painted("PALE")).isNull();
        assertThat(
                        TestDatabase.asMigration()
                                .rows(
                                        "select action, subject_id from audit where action = 'shade.added' and subject_id = 'PALE'"))
                .isNotEmpty();
    }

    @Test
    void aRetiredTermStaysAndIsTakenNoMore() {
        keeper().body(term("PALE")).post(SHADES);
        keeper().post(SHADES + "/PALE/retire").then().statusCode(200).body("retired", equalTo(true));

        assertThat(painted("PALE")).isEqualTo("shade.unknown");
        keeper().get(SHADES).then().body("items.retired", contains(false, true));
        refused(keeper().post(SHADES + "/PALE/retire").then(), 409, "vocabulary.already-retired");

        keeper().post(SHADES + "/PALE/reactivate").then().statusCode(200).body("version", equalTo(3));
        assertThat(painted("PALE")).isNull();
        refused(keeper().post(SHADES + "/PALE/reactivate").then(), 409, "vocabulary.not-retired");
    }

    @Test
    void namesAndPositionAreChanged() {
        keeper().header("If-Match", "\"1\"")
                .body(Map.of("names", NAMES, "position", 5))
                .patch(SHADES + "/DARK")
                .then()
                .statusCode(200)
                .body("names.tr", equalTo("Açık"))
                .body("position", equalTo(5))
                .header("ETag", "\"2\"");
        keeper().header("If-Match", "\"2\"")
                .body(Map.of("position", 5))
                .patch(SHADES + "/DARK")
                .then()
                .header("ETag", "\"2\"");
        refused(keeper().body(Map.of("position", 5)).patch(SHADES + "/DARK").then(), 428, "if-match.required");
        refused(
                keeper().header("If-Match", "\"1\"")
                        .body(Map.of("position", 6))
                        .patch(SHADES + "/DARK")
                        .then(),
                412,
                "version.stale");
        refused(
                keeper().header("If-Match", "\"2\"")
                        .body("{\"names\": null}")
                        .patch(SHADES + "/DARK")
                        .then(),
                422,
                "request.invalid");
        refused(
                keeper().header("If-Match", "\"1\"")
                        .post(SHADES + "/DARK/reactivate")
                        .then(),
                412,
                "version.stale");
    }

    @Test
    void aCodeIsGivenOnce() {
        refused(keeper().body(term("DARK")).post(SHADES).then(), 409, "vocabulary.code-taken");
    }

    @Test
    void whatTheProductNeedsIsNotRetired() {
        refused(keeper().post(SHADES + "/DARK/retire").then(), 409, "vocabulary.term-needed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\": \"dark blue\", \"names\": {\"tr\": \"a\", \"en\": \"b\"}}",
                "{\"code\": \"BLUE\", \"names\": {\"tr\": \" \", \"en\": \"b\"}}",
                "{\"code\": \"BLUE\", \"names\": {\"tr\": \"a\"}}",
                "{\"code\": \"BLUE\", \"names\": {\"tr\": \"a\", \"en\": \"b\"}, \"position\": -1}",
                "{\"code\": \"BLUE\"}"
            })
    void whatIsMalformedIsRefused(String body) {
        refused(keeper().body(body).post(SHADES).then(), 422, "request.invalid");
    }

    @Test
    void aNameHasAtMostEightyLetters() {
        var body = Map.of("code", "BLUE", "names", Map.of("tr", "a".repeat(81), "en", "b"));

        refused(keeper().body(body).post(SHADES).then(), 422, "request.invalid");
    }

    @Test
    void aVocabularyHasItsEnd() {
        for (int number = 1; number < 500; number++) {
            TestDatabase.asMigration()
                    .update("insert into vocabulary_term values ('shades', ?, 1, 'a', 'b', 10, false)", "S_" + number);
        }
        refused(keeper().body(term("ONE_MORE")).post(SHADES).then(), 409, "vocabulary.full");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var code : List.of("PALE", "no code")) {
            refused(keeper().get(SHADES + "/" + code).then(), 404, "shade.not-found");
            refused(keeper().post(SHADES + "/" + code + "/retire").then(), 404, "shade.not-found");
            refused(keeper().post(SHADES + "/" + code + "/reactivate").then(), 404, "shade.not-found");
        }
        refused(
                keeper().header("If-Match", "\"1\"")
                        .body("{}")
                        .patch(SHADES + "/PALE")
                        .then(),
                404,
                "shade.not-found");
    }

    @Test
    void whoReadsMayNotChange() {
        var reader = as("vocabulary:read");

        refused(as("other:read").get(SHADES).then(), 403, "permission.missing");
        refused(reader.body(term("PALE")).post(SHADES).then(), 403, "permission.missing");
        refused(as("vocabulary:read").post(SHADES + "/DARK/retire").then(), 403, "permission.missing");
        refused(as("vocabulary:read").post(SHADES + "/DARK/reactivate").then(), 403, "permission.missing");
        refused(
                as("vocabulary:read")
                        .header("If-Match", "\"1\"")
                        .body("{}")
                        .patch(SHADES + "/DARK")
                        .then(),
                403,
                "permission.missing");
    }

    @Test
    void theSameRequestAgainAddsNothing() {
        var first = keeper().header("Idempotency-Key", "k-1").body(term("PALE")).post(SHADES);
        var second =
                keeper().header("Idempotency-Key", "k-1").body(term("PALE")).post(SHADES);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }
}
