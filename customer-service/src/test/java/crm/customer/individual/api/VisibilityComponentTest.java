package crm.customer.individual.api;

import static org.assertj.core.api.Assertions.assertThat;

import crm.customer.CustomerComponentTest;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OWN &lt; TEAM &lt; DEPARTMENT with its sub-departments &lt; ALL: what one may not see answers 404, whatever one wants of it. */
@QuarkusTest
class VisibilityComponentTest extends CustomerComponentTest {

    private String path;

    @BeforeEach
    void aCustomerOfAli() {
        path = PERSONS + "/"
                + as(everything("ali").visibility("own").team("levent").department("sales/istanbul"))
                        .body(person("Ada", "Lovelace"))
                        .post(PERSONS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void theOwnerSeesIt() {
        sees(everything("ali").visibility("own"), true);
        sees(everything("veli").visibility("own").team("levent").department("sales/istanbul"), false);
    }

    @Test
    void theTeamSeesIt() {
        sees(everything("veli").visibility("team").team("levent"), true);
        sees(everything("veli").visibility("team").team("kadikoy"), false);
        sees(everything("veli").team("levent"), false);
    }

    @Test
    void theDepartmentAboveSeesItAndTheOneBesideDoesNot() {
        sees(everything("veli").visibility("department").department("sales/istanbul"), true);
        sees(everything("veli").visibility("department").department("sales"), true);
        sees(everything("veli").visibility("department").department("sales/ist"), false);
        sees(everything("veli").visibility("department").department("sales/istanbul/levent"), false);
    }

    @Test
    void whoSeesAllSeesIt() {
        sees(everything("veli").visibility("all"), true);
    }

    @Test
    void whatIsNotVisibleCannotBeChangedEither() {
        refused(
                stranger()
                        .header("If-Match", "\"1\"")
                        .body("{\"lastName\": \"X\"}")
                        .patch(path)
                        .then(),
                404,
                "individual-customer.not-found");
        refused(
                stranger()
                        .body(Map.of("kind", "PHONE", "value", aPhone()))
                        .post(path + "/contact-points")
                        .then(),
                404,
                "individual-customer.not-found");
        refused(stranger().get(path + "/contact-points/" + idOf(path)).then(), 404, "individual-customer.not-found");
        assertThat(eventsOf(idOf(path))).hasSize(1);
    }

    private void sees(Tokens who, boolean visible) {
        assertThat(as(who).get(path).statusCode()).isEqualTo(visible ? 200 : 404);
        var listed = as(who).queryParam("q", "Lovelace")
                .queryParam("limit", 200)
                .get(PERSONS)
                .jsonPath()
                .<String>getList("items.id");
        assertThat(listed.contains(idOf(path).toString())).isEqualTo(visible);
    }
}
