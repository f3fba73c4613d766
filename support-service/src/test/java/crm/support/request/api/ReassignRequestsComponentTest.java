package crm.support.request.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import crm.support.SupportComponentTest;
import crm.testing.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SUP-09, GTW-02: open requests get somebody else to answer them. */
@QuarkusTest
class ReassignRequestsComponentTest extends SupportComponentTest {

    private static UUID one() {
        return created(REQUESTS, requestOf(aKnownCustomer(), "REQUEST"));
    }

    private static ValidatableResponse reassign(List<UUID> ids, UUID user) {
        return manager()
                .body(Map.of("ids", ids, "userId", user))
                .post(REQUESTS + "/reassign")
                .then();
    }

    private static String assigneeOf(UUID id) {
        return manager().get(REQUESTS + "/" + id).then().extract().path("assigneeUserId");
    }

    @Test
    void openOnesChangeHandsAndAClosedOneSaysWhyNot() {
        var colleague = TestUsers.aColleague();
        var open = one();
        var rejected = one();
        act(rejected, "reject", Map.of("reason", "SPAM")).statusCode(200);

        reassign(List.of(open, rejected), colleague)
                .statusCode(200)
                .body("reassigned", contains(open.toString()))
                .body("refused.id", contains(rejected.toString()))
                .body("refused[0].code", equalTo("service-request.not-open"));

        assertThat(assigneeOf(open)).isEqualTo(colleague.toString());
        reassign(List.of(open), colleague)
                .body("unchanged", contains(open.toString()))
                .body("refused", empty());
    }

    @Test
    void nobodyIsResponsibleWhoIsNotThere() {
        var id = one();

        refused(reassign(List.of(id), UUID.randomUUID()), 422, "user.unknown");
        refused(reassign(List.of(id), TestUsers.aSuspendedOne()), 422, "user.inactive");
        refused(act(id, "assign", Map.of("assigneeUserId", UUID.randomUUID())), 422, "user.unknown");
        var opened = requestOf(aKnownCustomer(), "REQUEST");
        opened.put("assigneeUserId", UUID.randomUUID());
        refused(manager().body(opened).post(REQUESTS).then(), 422, "user.unknown");
        refused(
                permittedOnly("service-request:write")
                        .body(Map.of("ids", List.of(id), "userId", TestUsers.aColleague()))
                        .post(REQUESTS + "/reassign")
                        .then(),
                403,
                "permission.missing");

        assertThat(assigneeOf(id)).isNull();
    }

    @Test
    void theOpenOnesOfWhoHasLeftAreTheSuccessors() {
        var leaver = TestUsers.aColleague();
        var successor = TestUsers.aColleague();
        var open = one();
        reassign(List.of(open), leaver).statusCode(200);

        TestUsers.tell(leaver, 1, "DEACTIVATED", successor);

        await().atMost(Duration.ofMinutes(2)).until(() -> successor.toString().equals(assigneeOf(open)));
    }
}
