package crm.platform.imports;

import static crm.platform.imports.ImportSteps.PATH;
import static crm.platform.imports.ImportSteps.as;
import static crm.platform.imports.ImportSteps.errors;
import static crm.platform.imports.ImportSteps.file;
import static crm.platform.imports.ImportSteps.imported;
import static crm.platform.imports.ImportSteps.job;
import static crm.platform.imports.ImportSteps.post;
import static crm.platform.imports.ImportSteps.uploadBy;
import static crm.platform.imports.ImportSteps.uploaded;
import static crm.platform.imports.ImportSteps.whenDone;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import crm.testing.Management;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportApiComponentTest extends ImportsComponentTest {

    @BeforeEach
    void empty() {
        TestDatabase.asMigration().truncate("import_job", "import_file_chunk", "import_error", "import_test_item");
    }

    @Test
    void aFileIsUploadedTriedAndImportedAndItsBadRowsAreNamed() {
        var id = uploaded("number,name,amount\nA,Ayşe,1.50\n=B,Bora,2\nC,Can,-3\nD,Deniz,4\n");
        job(id).then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("MAPPED"))
                .body("fileName", equalTo("items.csv"))
                .body("progress.total", equalTo(4));

        post(id, "preview").then().statusCode(202).body("state", equalTo("PREVIEWING"));
        whenDone(id)
                .then()
                .body("state", equalTo("PREVIEWED"))
                .body("preview.created", equalTo(2))
                .body("preview.failed", equalTo(2));
        assertThat(TestDatabase.asService().count("import_test_item")).isZero();
        assertThat(errors(id)).contains("3,number,formula").contains("4,amount,negative");

        post(id, "run").then().statusCode(202).body("state", equalTo("RUNNING")).body("waiting", equalTo(true));
        whenDone(id)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("waiting", equalTo(false))
                .body("progress.read", equalTo(4))
                .body("progress.created", equalTo(2))
                .body("progress.failed", equalTo(2))
                .body("progress.rowsPerSecond", notNullValue());
        assertThat(errors(id))
                .isEqualTo("line,column,code,reason\r\n"
                        + "3,number,formula,A cell must not begin with a character that starts a formula.\r\n"
                        + "4,amount,negative,The number must not be negative.\r\n");
        assertThat(TestDatabase.asService()
                        .rows("select number, name, owner_team from import_test_item order by number"))
                .containsExactly(
                        Map.of("number", "A", "name", "Ayşe", "owner_team", "istanbul"),
                        Map.of("number", "D", "name", "Deniz", "owner_team", "istanbul"));
    }

    @Test
    void theCreatedRowsBelongToThePersonWhoStartedTheRun() {
        imported(file("A", 3, "x"));

        assertThat(TestDatabase.asService().<UUID>value("select distinct owner_user_id from import_test_item"))
                .isEqualTo(Tokens.idOf("manager"));
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSo() {
        imported(file("A", 25, "x")).then().body("progress.created", equalTo(25));

        imported(file("A", 25, "x"))
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("progress.created", equalTo(0))
                .body("progress.unchanged", equalTo(25));
        assertThat(TestDatabase.asService().count("import_test_item")).isEqualTo(25);
    }

    @Test
    void aKeyMakesAnUploadOnce() {
        var key = UUID.randomUUID().toString();
        var first = uploadBy("manager")
                .header("Idempotency-Key", key)
                .body(file("A", 1, "x"))
                .post(PATH);
        var second = uploadBy("manager")
                .header("Idempotency-Key", key)
                .body(file("A", 1, "x"))
                .post(PATH);

        second.then().statusCode(201).body("id", equalTo(first.<String>path("id")));
        uploadBy("manager")
                .header("Idempotency-Key", key)
                .body(file("B", 1, "x"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key.reused"));
    }

    @Test
    void aFileWithItsOwnHeaderWaitsForAMapping() {
        var id = uploaded("No;Ad\nA;Ayşe\n");
        job(id).then().body("state", equalTo("UPLOADED")).body("headers", contains("No", "Ad"));
        post(id, "run").then().statusCode(409).body("code", equalTo("import-job.not-mapped"));

        as("manager")
                .contentType("application/json")
                .body("{\"columns\":{\"Ad\":\"name\"}}")
                .put(PATH + "/" + id + "/mapping")
                .then()
                .statusCode(422)
                .body("violations.field", contains("number"));
        as("manager")
                .contentType("application/json")
                .body("{\"columns\":{\"No\":\"number\",\"Ad\":\"name\"}}")
                .put(PATH + "/" + id + "/mapping")
                .then()
                .statusCode(200)
                .body("state", equalTo("MAPPED"));

        post(id, "run").then().statusCode(202);
        whenDone(id).then().body("progress.created", equalTo(1));
        post(id, "run").then().statusCode(409).body("code", equalTo("import-job.finished"));
    }

    @Test
    void aFileWithoutARequiredColumnIsRefused() {
        uploadBy("manager")
                .body("name\nAda\n")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("import.columns-invalid"))
                .body("violations.field", contains("number"));
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        uploadBy("manager")
                .body("number\n" + "x".repeat(64 * 1024))
                .post(PATH)
                .then()
                .statusCode(413);
    }

    @Test
    void otherMediaTypesCharsetsAndKindsAreRefused() {
        uploadBy("manager")
                .contentType("application/json")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(415);
        uploadBy("manager")
                .contentType("text/csv; charset=windows-1254")
                .body("number\nA\n")
                .post(PATH)
                .then()
                .statusCode(415);
        as("manager")
                .queryParam("kind", "orders")
                .contentType("text/csv; charset=UTF-8")
                .body("number\nA\n")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("import.unknown-kind"));
    }

    @Test
    void withoutTheRightNothingIsPossible() {
        var id = uploaded(file("A", 1, "x"));
        var nobody =
                Tokens.user("sales").permissions("item:write").visibility("all").sign();
        var halfway =
                Tokens.user("sales").permissions("import:run").visibility("all").sign();

        given().get(PATH + "/" + id).then().statusCode(401);
        for (var path : new String[] {"", "/kinds", "/" + id, "/" + id + "/errors.csv"}) {
            given().auth().oauth2(nobody).get(PATH + path).then().statusCode(403);
        }
        for (var verb : new String[] {"preview", "run", "cancel"}) {
            given().auth()
                    .oauth2(nobody)
                    .post(PATH + "/" + id + "/" + verb)
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(nobody)
                .contentType("text/csv; charset=UTF-8")
                .queryParam("kind", "items")
                .body("number\nA\n")
                .post(PATH)
                .then()
                .statusCode(403);
        given().auth().oauth2(halfway).post(PATH + "/" + id + "/run").then().statusCode(403);
        job(id).then().body("state", equalTo("MAPPED"));
    }

    @Test
    void aJobIsThereForItsCreatorAndForThoseWhoSeeEverything() {
        var id = uploaded(file("A", 1, "x"));
        var everything =
                Tokens.user("dpo").permissions("import:run").visibility("all").sign();

        for (var path : new String[] {"", "/errors.csv"}) {
            as("agent").get(PATH + "/" + id + path).then().statusCode(404);
        }
        for (var verb : new String[] {"preview", "run", "cancel"}) {
            as("agent").post(PATH + "/" + id + "/" + verb).then().statusCode(404);
        }
        as("agent").get(PATH).then().statusCode(200).body("items.size()", equalTo(0));
        given().auth().oauth2(everything).get(PATH + "/" + id).then().statusCode(200);
        given().auth().oauth2(everything).get(PATH).then().body("items.id", contains(id));
    }

    @Test
    void theKindsAndTheirColumnsAreListed() {
        as("manager")
                .get(PATH + "/kinds")
                .then()
                .statusCode(200)
                .body("code", hasItems("items"))
                .body(
                        "find { it.code == 'items' }.columns.name",
                        contains("number", "name", "amount", "phone", "email", "colour"));
    }

    @Test
    void operationIdsAreThoseOfTheServicesPath() {
        var document = Management.given()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract();

        assertThat(document.<String>path("paths.'" + PATH + "/{id}/run'.post.operationId"))
                .isEqualTo("runTestImport");
        assertThat(document.<String>path("paths.'" + PATH + "'.post.operationId"))
                .isEqualTo("uploadTestImport");
    }
}
