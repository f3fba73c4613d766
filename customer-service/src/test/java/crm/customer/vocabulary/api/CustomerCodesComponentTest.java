package crm.customer.vocabulary.api;

import static crm.testing.TestVocabularies.added;
import static crm.testing.TestVocabularies.keeper;
import static crm.testing.TestVocabularies.retired;
import static crm.testing.TestVocabularies.unknown;
import static org.hamcrest.Matchers.equalTo;

import crm.customer.CustomerComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CUS-23: where people come from is counted, so a typing error is no new source. */
@QuarkusTest
class CustomerCodesComponentTest extends CustomerComponentTest {

    private static final String SOURCES = "acquisition-sources";
    private static final String REASONS = "disqualification-reasons";

    private static Map<String, Object> with(Map<String, Object> body, String field, String value) {
        var all = new HashMap<>(body);
        all.put(field, value);
        return all;
    }

    @Test
    void aLeadHasASourceThatThereIs() {
        for (var code : List.of("WBE_FORM", "Web form", retired(SOURCES))) {
            var answer = manager()
                    .body(Map.of("personName", "Ada Lovelace", "source", code))
                    .post(LEADS);
            if (code.equals("Web form")) {
                refused(answer.then(), 422, "lead.source-not-a-code");
            } else {
                unknown(answer, SOURCES, "source");
            }
        }
        created(LEADS, Map.of("personName", "Ada Lovelace", "source", added(SOURCES)));
    }

    @Test
    void aLeadIsGivenUpForAReasonThatThereIs() {
        var path = LEADS + "/" + created(LEADS, Map.of("personName", "Ada Lovelace", "source", "CALL"));
        for (var code : List.of("NO_BUGDET", retired(REASONS))) {
            unknown(manager().body(Map.of("reason", code)).post(path + "/disqualify"), REASONS, "reason");
        }
        manager().get(path).then().body("status", equalTo("NEW"));
        manager()
                .body(Map.of("reason", "NO_BUDGET"))
                .post(path + "/disqualify")
                .then()
                .statusCode(200);
    }

    @Test
    void aCustomerComesFromASourceThatThereIs() {
        var retired = retired(SOURCES);
        for (var code : List.of("web shop", "WBE_SHOP", retired)) {
            for (var path : List.of(PERSONS, COMPANIES)) {
                var body = path.equals(PERSONS) ? person("Ada", "Lovelace") : company("Işık A.Ş.");
                unknown(
                        manager().body(with(body, "acquisitionChannel", code)).post(path),
                        SOURCES,
                        "acquisitionChannel");
            }
        }
    }

    @Test
    void aPatchTakesASourceThatThereIsAndLeavesOneThatWasRetired() {
        var code = added(SOURCES);
        var path = PERSONS + "/" + created(PERSONS, with(person("Ada", "Lovelace"), "acquisitionChannel", code));
        keeper().post("/api/v1/" + SOURCES + "/" + code + "/retire").then().statusCode(200);

        unknown(
                manager()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("acquisitionChannel", "WBE_SHOP"))
                        .patch(path),
                SOURCES,
                "acquisitionChannel");
        manager()
                .header("If-Match", "\"1\"")
                .body(Map.of("salutation", "Dr.", "acquisitionChannel", code))
                .patch(path)
                .then()
                .statusCode(200)
                .body("acquisitionChannel", equalTo(code));
        manager()
                .header("If-Match", "\"2\"")
                .body("{\"acquisitionChannel\": null}")
                .patch(path)
                .then()
                .statusCode(200);
        unknown(
                manager()
                        .header("If-Match", "\"3\"")
                        .body(Map.of("acquisitionChannel", code))
                        .patch(path),
                SOURCES,
                "acquisitionChannel");
    }
}
