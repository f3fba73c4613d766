package crm.testing;

import static crm.testing.TestVocabularies.added;
import static crm.testing.TestVocabularies.as;
import static crm.testing.TestVocabularies.keeper;
import static crm.testing.TestVocabularies.path;
import static crm.testing.TestVocabularies.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What holds for every vocabulary of a service: whoever may reads it, an administrator keeps it, and what is done wrong is refused
 * (GTW-05, GTW-06). A service has one subclass, a component test, which adds what its own commands do with the codes.
 */
public abstract class VocabularyRules {

    private final Map<String, Set<String>> neededCodes;

    /** @param neededCodes by vocabulary: the codes that are never retired */
    protected VocabularyRules(Map<String, Set<String>> neededCodes) {
        this.neededCodes = Map.copyOf(neededCodes);
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    @Test
    void eachIsListedWithNamesInBothLanguages() {
        for (var vocabulary : neededCodes.keySet()) {
            var turkish = as("vocabulary:read").header("Accept-Language", "tr").get(path(vocabulary));
            turkish.then()
                    .statusCode(200)
                    .body("items.size()", greaterThan(3))
                    .body("items.names.tr", everyItem(not(blankOrNullString())))
                    .body("items.names.en", everyItem(not(blankOrNullString())));
            var told = JsonPath.from(turkish.asString());
            assertThat(told.getList("items.name")).isEqualTo(told.getList("items.names.tr"));
        }
    }

    @Test
    void aTermIsAddedChangedRetiredAndReactivated() {
        for (var vocabulary : neededCodes.keySet()) {
            var path = path(vocabulary) + "/" + added(vocabulary);
            keeper().header("If-Match", "\"1\"")
                    .body(Map.of("names", Map.of("tr", "Başka", "en", "Other"), "position", 7))
                    .patch(path)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("name", equalTo("Other"))
                    .body("position", equalTo(7));
            keeper().post(path + "/retire").then().statusCode(200).body("retired", equalTo(true));
            refused(keeper().post(path + "/retire"), 409, "vocabulary.already-retired");
            keeper().get(path).then().body("retired", equalTo(true)).header("ETag", "\"3\"");
            keeper().post(path + "/reactivate").then().statusCode(200).body("retired", equalTo(false));
            refused(keeper().post(path + "/reactivate"), 409, "vocabulary.not-retired");
        }
    }

    @Test
    void whatIsDoneWrongIsRefused() {
        for (var vocabulary : neededCodes.keySet()) {
            var code = added(vocabulary);
            var path = path(vocabulary) + "/" + code;
            refused(keeper().body(term(code)).post(path(vocabulary)), 409, "vocabulary.code-taken");
            refused(keeper().body(term("too dear")).post(path(vocabulary)), 422, "request.invalid");
            refused(keeper().body(Map.of("code", "A")).post(path(vocabulary)), 422, "request.invalid");
            refused(keeper().body(Map.of("position", 1)).patch(path), 428, "if-match.required");
            refused(
                    keeper().header("If-Match", "\"9\"")
                            .body(Map.of("position", 1))
                            .patch(path),
                    412,
                    "version.stale");
            refused(
                    keeper().header("If-Match", "\"1\"")
                            .body(Map.of("position", -1))
                            .patch(path),
                    422,
                    "request.invalid");
            refused(
                    keeper().header("If-Match", "\"1\"")
                            .body(Map.of("code", "B"))
                            .patch(path),
                    400,
                    "request.unknown-property");
            refused(keeper().get(path(vocabulary) + "/NOT_THERE"), 404, term(vocabulary, ".not-found"));
            refused(keeper().post(path(vocabulary) + "/NOT_THERE/retire"), 404, term(vocabulary, ".not-found"));
        }
    }

    @Test
    void onlyWhoMayReadsAndKeeps() {
        for (var vocabulary : neededCodes.keySet()) {
            var path = path(vocabulary) + "/" + added(vocabulary);
            refused(as("order:read").get(path(vocabulary)), 403, "permission.missing");
            refused(as("vocabulary:read").body(term("A")).post(path(vocabulary)), 403, "permission.missing");
            refused(as("vocabulary:read").post(path + "/retire"), 403, "permission.missing");
            refused(as("vocabulary:read").post(path + "/reactivate"), 403, "permission.missing");
            refused(
                    as("vocabulary:read")
                            .header("If-Match", "\"1\"")
                            .body(Map.of())
                            .patch(path),
                    403,
                    "permission.missing");
        }
    }

    @Test
    void whatTheProductNeedsIsNotRetired() {
        neededCodes.forEach((vocabulary, codes) -> codes.forEach(code ->
                refused(keeper().post(path(vocabulary) + "/" + code + "/retire"), 409, "vocabulary.term-needed")));
    }
}
