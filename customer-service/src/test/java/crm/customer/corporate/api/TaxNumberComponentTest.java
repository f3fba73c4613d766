package crm.customer.corporate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import crm.customer.CustomerComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A tax number names one customer, by whatever way the second one comes (CUS-02). */
@QuarkusTest
class TaxNumberComponentTest extends CustomerComponentTest {

    private static final String TAKEN = "corporate-customer.tax-number-taken";
    private static final String HEADER = "externalId,externalSystem,legalName,taxNumber,isMerchant\n";

    private final String taxNumber = aTaxNumber();
    private final String system = "erp-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aSecondCompanyIsRefusedWithTheIdOfTheFirst() {
        var first = created(COMPANIES, companyWith(taxNumber));

        taken(register(manager(), taxNumber)).body("existingId", equalTo(first.toString()));

        assertThat(withThisNumber()).isEqualTo(1);
    }

    @Test
    void whoMayNotSeeTheFirstLearnsThatItIsThereAndNoMore() {
        var first = created(COMPANIES, companyWith(taxNumber));

        var answer = taken(register(stranger(), taxNumber)).body("$", not(hasKey("existingId")));

        assertThat(answer.extract().asString()).doesNotContain(first.toString());
    }

    @Test
    void aChangeTakesNoNumberOfAnother() {
        var first = created(COMPANIES, companyWith(taxNumber));
        var second = created(COMPANIES, companyWith(aTaxNumber()));

        taken(patch(second, 1, "{\"taxNumber\": \"" + taxNumber + "\"}")).body("existingId", equalTo(first.toString()));

        manager().get(COMPANIES + "/" + second).then().header("ETag", "\"1\"");
        patch(first, 1, "{\"taxNumber\": \"" + taxNumber + "\", \"legalName\": \"Yeni A.Ş.\"}")
                .statusCode(200);
        patch(second, 1, "{\"taxNumber\": \"" + aTaxNumber() + "\"}").statusCode(200);
    }

    /** Two who have shared a number since before the rule. */
    @Test
    void whatWasThereTwiceIsStillChangedInAllElse() {
        var first = created(COMPANIES, companyWith(taxNumber));
        var second = created(COMPANIES, companyWith(aTaxNumber()));
        TestDatabase.asMigration()
                .update("update corporate_customer set tax_number = ? where id = ?", taxNumber, second);

        patch(first, 1, "{\"legalName\": \"Yeni A.Ş.\"}").statusCode(200);
        patch(second, 1, "{\"industry\": \"STEEL\"}").statusCode(200);
    }

    @Test
    void aLeadDoesNotBecomeASecondOne() {
        var first = created(COMPANIES, companyWith(taxNumber));
        var lead = LEADS + "/" + created(LEADS, Map.of("companyName", "Işık A.Ş.", "source", "EVENT"));
        manager()
                .body(Map.of("assigneeUserId", Tokens.idOf("manager")))
                .post(lead + "/assign")
                .then()
                .statusCode(200);
        manager().post(lead + "/start").then().statusCode(200);
        manager().post(lead + "/qualify").then().statusCode(200);

        taken(manager()
                        .body(Map.of("kind", "CORPORATE", "company", companyWith(taxNumber)))
                        .post(lead + "/convert")
                        .then())
                .body("existingId", equalTo(first.toString()));

        manager().get(lead).then().body("status", equalTo("QUALIFIED"));
        manager()
                .body(Map.of("kind", "CORPORATE", "customerId", first))
                .post(lead + "/convert")
                .then()
                .statusCode(200);
        assertThat(withThisNumber()).isEqualTo(1);
    }

    @Test
    void rowsOfAFileAreRefusedWhereAnotherHasTheNumber() {
        created(COMPANIES, companyWith(taxNumber));
        var fresh = aTaxNumber();

        var job = imported(
                "corporate-customers",
                manager(),
                manager(),
                HEADER + row(1, aTaxNumber()) + row(2, taxNumber) + row(3, fresh) + row(4, fresh));

        assertThat(job.getInt("progress.created")).isEqualTo(2);
        assertThat(job.getInt("progress.failed")).isEqualTo(2);
        assertThat(manager()
                        .get(IMPORTS + "/" + job.getString("id") + "/errors.csv")
                        .asString())
                .contains("3,,corporate-customer.tax-number-taken,", "5,,corporate-customer.tax-number-taken,")
                .doesNotContain(taxNumber, fresh);
        assertThat(withThisNumber()).isEqualTo(1);
    }

    @Test
    void ofManyAtOnceOneIsFirst() {
        var answers = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> register(manager(), taxNumber).extract().statusCode()))
                .toList();

        var statuses = answers.stream().map(CompletableFuture::join).toList();

        assertThat(Collections.frequency(statuses, 201)).as(statuses.toString()).isEqualTo(1);
        assertThat(Collections.frequency(statuses, 409)).as(statuses.toString()).isEqualTo(7);
        assertThat(withThisNumber()).isEqualTo(1);
    }

    private static Map<String, Object> companyWith(String taxNumber) {
        var company = new HashMap<>(CustomerComponentTest.company("Işık Çelik A.Ş."));
        company.put("taxNumber", taxNumber);
        return company;
    }

    private String row(int id, String taxNumber) {
        return String.join(",", List.of("K-" + id, system, "Kaya A.Ş.", taxNumber, "true")) + "\n";
    }

    private long withThisNumber() {
        return TestDatabase.asMigration()
                .value("select count(*) from corporate_customer where tax_number = ?", taxNumber);
    }

    private static ValidatableResponse register(RequestSpecification caller, String taxNumber) {
        return caller.body(companyWith(taxNumber)).post(COMPANIES).then();
    }

    private static ValidatableResponse patch(UUID id, int version, String body) {
        return manager()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(COMPANIES + "/" + id)
                .then();
    }

    private static ValidatableResponse taken(ValidatableResponse answer) {
        refused(answer, 409, TAKEN);
        return answer;
    }
}
