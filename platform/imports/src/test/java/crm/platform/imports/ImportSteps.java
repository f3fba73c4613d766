package crm.platform.imports;

import static io.restassured.RestAssured.given;

import crm.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;

/** What a person does with an import, through the API. */
final class ImportSteps {

    static final String PATH = "/api/v1/test-imports";
    private static final Set<String> AT_WORK = Set.of("PREVIEWING", "RUNNING");

    private ImportSteps() {}

    static RequestSpecification as(String user) {
        var token = Tokens.user(user)
                .permissions("import:run", "item:write")
                .team("istanbul")
                .department("sales/istanbul");
        return given().auth().oauth2(token.sign());
    }

    static RequestSpecification uploadBy(String user) {
        return as(user).queryParam("kind", "items")
                .contentType("text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"items.csv\"");
    }

    static String uploaded(String csv) {
        return uploadBy("manager")
                .body(csv)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response post(String id, String verb) {
        return as("manager").post(PATH + "/" + id + "/" + verb);
    }

    static Response job(String id) {
        return as("manager").get(PATH + "/" + id);
    }

    static Response whenDone(String id) {
        return Awaitility.await("the runner works in the background")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> job(id), answer -> !AT_WORK.contains(answer.<String>path("state")));
    }

    static Response imported(String csv) {
        var id = uploaded(csv);
        post(id, "run").then().statusCode(202);
        return whenDone(id);
    }

    static String errors(String id) {
        return as("manager")
                .get(PATH + "/" + id + "/errors.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** {@code number,name,amount} and rows numbered from 1. */
    static String file(String prefix, int rows, String name) {
        var csv = new StringBuilder("number,name,amount\n");
        for (var i = 1; i <= rows; i++) {
            csv.append(prefix).append(i).append(',').append(name).append(",1.50\n");
        }
        return csv.toString();
    }
}
