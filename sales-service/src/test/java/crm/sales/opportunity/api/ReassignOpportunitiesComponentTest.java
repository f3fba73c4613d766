package crm.sales.opportunity.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import crm.sales.SalesComponentTest;
import crm.testing.TestUsers;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-10, GTW-02: opportunities become somebody else's. */
@QuarkusTest
class ReassignOpportunitiesComponentTest extends SalesComponentTest {

    private static final String OPPORTUNITIES = "/api/v1/opportunities";

    private static UUID one() {
        return created(OPPORTUNITIES, Map.of("customerId", aKnownCustomer(), "name", "Filo"));
    }

    private static ValidatableResponse reassign(List<UUID> ids, UUID user) {
        return manager()
                .body(Map.of("ids", ids, "userId", user))
                .post(OPPORTUNITIES + "/reassign")
                .then();
    }

    private static String ownerOf(UUID id) {
        return manager().get(OPPORTUNITIES + "/" + id).then().extract().path("ownerUserId");
    }

    @Test
    void theyAreTheColleaguesInTheListToo() {
        var colleague = TestUsers.aColleague();
        var id = one();
        var nobody = UUID.randomUUID();

        reassign(List.of(id, nobody), colleague)
                .statusCode(200)
                .body("reassigned", contains(id.toString()))
                .body("notFound", contains(nobody.toString()));

        manager()
                .get(OPPORTUNITIES + "?filter[ownerUserId]=" + colleague)
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()));
        manager()
                .get(OPPORTUNITIES + "?filter[ownerUserId]=me&limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.ownerUserId != '" + Tokens.idOf("manager") + "' }", empty());
        reassign(List.of(id), colleague).body("unchanged", contains(id.toString()));
    }

    @Test
    void nothingIsGivenToNobodyOrByWhoMayNot() {
        var id = one();

        refused(reassign(List.of(id), UUID.randomUUID()), 422, "user.unknown");
        refused(reassign(List.of(id), TestUsers.aSuspendedOne()), 422, "user.inactive");
        refused(
                permittedOnly("opportunity:write")
                        .body(Map.of("ids", List.of(id), "userId", TestUsers.aColleague()))
                        .post(OPPORTUNITIES + "/reassign")
                        .then(),
                403,
                "permission.missing");
        stranger()
                .body(Map.of("ids", List.of(id), "userId", Tokens.idOf("stranger")))
                .post(OPPORTUNITIES + "/reassign")
                .then()
                .statusCode(200)
                .body("notFound", contains(id.toString()));

        assertThat(ownerOf(id)).isEqualTo(Tokens.idOf("manager").toString());
    }

    @Test
    void whatWhoHasLeftOwnedBecomesTheSuccessors() {
        var leaver = TestUsers.aColleague();
        var successor = TestUsers.aColleague();
        var id = one();
        reassign(List.of(id), leaver).statusCode(200);

        TestUsers.tell(leaver, 1, "DEACTIVATED", successor);

        await().atMost(Duration.ofMinutes(2)).until(() -> successor.toString().equals(ownerOf(id)));
    }
}
