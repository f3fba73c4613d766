package crm.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Keeps vocabularies of the service under test, as an administrator does. */
public final class TestVocabularies {

    private TestVocabularies() {}

    public static RequestSpecification keeper() {
        return as("vocabulary:read", "vocabulary:manage");
    }

    public static RequestSpecification as(String... permissions) {
        return given().auth()
                .oauth2(Tokens.user("keeper").permissions(permissions).sign())
                .contentType(ContentType.JSON);
    }

    /** Adds a term that nobody else adds, and answers its code. */
    public static String added(String vocabulary) {
        var code = "T_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        keeper().body(term(code)).post(path(vocabulary)).then().statusCode(201);
        return code;
    }

    /** Adds a term and retires it. */
    public static String retired(String vocabulary) {
        var code = added(vocabulary);
        keeper().post(path(vocabulary) + "/" + code + "/retire").then().statusCode(200);
        return code;
    }

    /** Refused with what is allowed, in the field that the caller knows. */
    public static void unknown(Response answer, String vocabulary, String field) {
        answer.then()
                .statusCode(422)
                .body("code", equalTo(term(vocabulary, ".unknown")))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", startsWith("One of these: "));
    }

    static Map<String, Object> term(String code) {
        return Map.of("code", code, "names", Map.of("tr", "Deneme", "en", "Trial"));
    }

    static String term(String vocabulary, String ending) {
        return vocabulary.substring(0, vocabulary.length() - 1) + ending;
    }

    static String path(String vocabulary) {
        return "/api/v1/" + vocabulary;
    }
}
