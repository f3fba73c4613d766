package crm.platform.imports;

import static crm.platform.imports.ImportSteps.PATH;
import static crm.platform.imports.ImportSteps.as;
import static crm.platform.imports.ImportSteps.errors;
import static crm.platform.imports.ImportSteps.job;
import static crm.platform.imports.ImportSteps.post;
import static crm.platform.imports.ImportSteps.uploadBy;
import static crm.platform.imports.ImportSteps.uploaded;
import static crm.platform.imports.ImportSteps.whenDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C9: a mapping translates and splits, and is remembered by the headers of its file. */
@QuarkusTest
class RememberedMappingComponentTest extends ImportsComponentTest {

    private static final String HEADER = "No,Alıcı,Renk\n";
    private static final String MAPPING = """
            {"columns": {"No": "number", "Renk": "colour"},
             "translations": {"Renk": {"kırmızı": "RED", "-": ""}},
             "splits": {"Alıcı": ["phone", "email"]}}
            """;

    @BeforeEach
    void empty() {
        TestDatabase.asMigration().truncate("import_job", "import_file_chunk", "import_error", "import_test_item");
    }

    private static ValidatableResponse mapped(String id, String mapping) {
        return as("manager")
                .contentType("application/json")
                .body(mapping)
                .put(PATH + "/" + id + "/mapping")
                .then();
    }

    @Test
    void aMappingTranslatesAndSplits() {
        var id = uploaded(HEADER + "A,+905321234567,kırmızı\nB,ada@example.com,-\nC,Ada,mavi\n");
        mapped(id, MAPPING)
                .statusCode(200)
                .body("state", equalTo("MAPPED"))
                .body("mappingOrigin", equalTo("GIVEN"))
                .body("mapping.No", equalTo("number"))
                .body("translations.Renk.kırmızı", equalTo("RED"))
                .body("splits.Alıcı", contains("phone", "email"));
        post(id, "run").then().statusCode(202);

        whenDone(id).then().body("progress.created", equalTo(2)).body("progress.failed", equalTo(1));
        assertThat(errors(id)).contains("4,phone,not-a-phone").contains("4,colour,unknown-value");
        assertThat(TestDatabase.asService().rows("""
                        select number || ' ' || coalesce(phone, '') || ' ' || coalesce(email, '') || ' ' || coalesce(colour, '') as told
                        from import_test_item order by number
                        """))
                .extracting(row -> row.get("told"))
                .containsExactly("A +905321234567  RED", "B  ada@example.com ");
    }

    @Test
    void theNextFileWithTheSameHeadersIsMappedInTheSameWay() {
        mapped(uploaded(HEADER + "A,,\n"), MAPPING).statusCode(200);

        var next = uploaded("Renk,No,Alıcı\nkırmızı,B,ada@example.com\n");
        job(next)
                .then()
                .body("state", equalTo("MAPPED"))
                .body("mappingOrigin", equalTo("REMEMBERED"))
                .body("mapping.Renk", equalTo("colour"))
                .body("translations.Renk.size()", equalTo(2));
        post(next, "run").then().statusCode(202);
        whenDone(next).then().body("progress.created", equalTo(1));

        job(uploaded("No,Alıcı,Renk,Not\nB,,,x\n"))
                .then()
                .body("state", equalTo("UPLOADED"))
                .body("mappingOrigin", equalTo("HEADER"));
    }

    @Test
    void theMappingThatWasGivenLastIsRememberedAndAnotherMayBeGiven() {
        var first = uploaded(HEADER + "A,,\n");
        var second = uploaded(HEADER + "B,,\n");
        mapped(second, MAPPING).statusCode(200);
        mapped(first, "{\"columns\": {\"No\": \"number\", \"Renk\": \"name\"}}").statusCode(200);

        var next = uploaded(HEADER + "C,,\n");
        job(next).then().body("mapping.Renk", equalTo("name")).body("splits.size()", equalTo(0));
        mapped(next, MAPPING).statusCode(200).body("mappingOrigin", equalTo("GIVEN"));
    }

    @Test
    void aMappingOfTheKindsOwnHeadersIsRememberedToo() {
        var own = "number,name\nA,x\n";
        job(uploaded(own)).then().body("mappingOrigin", equalTo("HEADER"));
        mapped(uploaded(own), "{\"columns\": {\"number\": \"number\"}}").statusCode(200);

        job(uploaded(own)).then().body("mappingOrigin", equalTo("REMEMBERED")).body("mapping.size()", equalTo(1));
    }

    @Test
    void whatNoColumnKnowsIsRefusedAndNotRemembered() {
        var id = uploaded(HEADER + "A,,\n");
        mapped(id, MAPPING.replace("\"RED\"", "\"GREEN\""))
                .statusCode(422)
                .body("code", equalTo("import.columns-invalid"))
                .body("violations.code", contains("import.translation-unknown-value"));
        mapped(id, MAPPING.replace("\"Alıcı\": [\"phone\", \"email\"]", "\"Alıcı\": [\"phone\", \"name\"]"))
                .statusCode(422)
                .body("violations.code", hasItem("import.split-invalid"));
        for (var malformed : new String[] {
            "{\"columns\": {\"No\": \"number\"}, \"translations\": {\"No\": null}}",
            "{\"columns\": {\"No\": \"number\"}, \"translations\": {\"No\": {\"a\": null}}}",
            "{\"columns\": {\"No\": \"number\"}, \"splits\": {\"Alıcı\": [\"phone\"]}}",
            "{\"columns\": {\"No\": \"number\"}, \"splits\": {\"Alıcı\": [\"phone\", null]}}"
        }) {
            mapped(id, malformed).statusCode(422);
        }

        job(uploaded(HEADER + "A,,\n")).then().body("state", equalTo("UPLOADED"));
        uploadBy("manager").body(HEADER + "A,,\n").post(PATH).then().body("translations", equalTo(Map.of()));
    }
}
