package crm.consent.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import crm.testing.Management;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A file of grants becomes a batch; and what the data-protection officer sees of it. */
@QuarkusTest
@WithTestResource(value = IysServer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class RegistryBulkComponentTest extends RegistryComponentTest {

    private static final int ROWS = 1001;

    private static io.restassured.specification.RequestSpecification importer() {
        return given().auth()
                .oauth2(Tokens.user("dpo")
                        .permissions("import:run", "consent:grant", "consent:refuse")
                        .sign());
    }

    @Test
    void aThousandImportedGrantsAreConfirmed() {
        var run = UUID.randomUUID().toString();
        var at = anHourAgo();
        var csv = IntStream.range(0, ROWS)
                .mapToObj(i ->
                        "EPOSTA,,p" + i + "." + run + "@example.com,GRANT," + at + ",HS_WEB,WEB_FORM,form " + run + i)
                .collect(Collectors.joining(
                        "\n",
                        "channel,phone,email,decision,effectiveAt,source,evidenceType,evidenceReference\n",
                        "\n"));
        var path = "/api/v1/consent-imports/"
                + importer()
                        .contentType("text/csv; charset=UTF-8")
                        .queryParam("kind", "channel-permissions")
                        .body(csv)
                        .post("/api/v1/consent-imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
        importer().contentType("application/json").post(path + "/run").then().statusCode(202);
        Awaitility.await("all to be confirmed").atMost(Duration.ofMinutes(2)).until(() -> confirmed(at) == ROWS);
        Long batches = TestDatabase.asService()
                .value(
                        "select count(distinct request_id) from registry_outbox where channel = 'EPOSTA' and consent_date = ?::timestamptz",
                        at);
        assertThat(batches).isBetween(1L, 30L);
    }

    private static long confirmed(String at) {
        return TestDatabase.asService().value("""
                        select count(*) from permission_state s where channel = 'EPOSTA' and decision = 'PERMIT' and exists (
                          select from registry_outbox r where r.permission_id = s.permission_id and r.consent_date = ?::timestamptz)""", at);
    }

    @Test
    void theOfficerSeesWhatBecameOfAnItemWithoutTheAddress() {
        var phone = newPhone();
        var permission = permission(refusal(phone));
        awaitStates(permission, "RET:NOT_REGISTRABLE");
        var answer = auditor()
                .queryParam("filter[permissionId]", permission)
                .get("/api/v1/registry-items")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].state", equalTo("NOT_REGISTRABLE"))
                .body("items[0].status", equalTo("RET"))
                .body("items[0].lastCode", equalTo("NOT_APPROVED"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain(phone.substring(3));
        auditor()
                .queryParam("filter[state]", "NOT_REGISTRABLE")
                .queryParam("sort", "-createdAt")
                .queryParam("limit", 1)
                .get("/api/v1/registry-items")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void othersSeeNothingAndWhatMakesNoSenseIsRefused() {
        refused(as("agent", "permission:read").get("/api/v1/registry-items").then(), 403, "permission.missing");
        RestAssured.get("/api/v1/registry-items").then().statusCode(401);
        auditor()
                .queryParam("filter[address]", "x")
                .get("/api/v1/registry-items")
                .then()
                .statusCode(not(equalTo(200)));
    }

    /** Counts and ages, nothing personal. */
    @Test
    void theQueueIsMeasured() {
        assertThat(Management.metrics())
                .contains("registry_items{state=\"QUEUED\"", "registry_pull_lag_seconds", "registry_success_ratio");
    }
}
