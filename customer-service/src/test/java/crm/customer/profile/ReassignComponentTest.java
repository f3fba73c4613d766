package crm.customer.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import crm.customer.CustomerComponentTest;
import crm.testing.TestUsers;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CUS-20, GTW-02: records become somebody else's, one or many, and those of who has left become the successor's. */
@QuarkusTest
class ReassignComponentTest extends CustomerComponentTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private static UUID one(String kind) {
        return switch (kind) {
            case PERSONS -> created(PERSONS, person("Hale", "Aydın"));
            case COMPANIES -> created(COMPANIES, company("Aydın Ticaret A.Ş."));
            default -> created(LEADS, Map.of("personName", "Hale Aydın", "source", "WEB_FORM"));
        };
    }

    private static ValidatableResponse reassign(String kind, Object ids, Object user) {
        return manager()
                .body(Map.of("ids", ids, "userId", user))
                .post(kind + "/reassign")
                .then();
    }

    private static String ownerOf(String kind, UUID id) {
        return manager().get(kind + "/" + id).then().extract().path("owner.userId");
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSONS, COMPANIES, LEADS})
    void manyBecomeAColleaguesAndTheTeamIsTheColleagues(String kind) {
        var colleague = TestUsers.aColleague();
        var first = one(kind);
        var second = one(kind);
        var nobody = UUID.randomUUID();

        reassign(kind, List.of(first, second, nobody), colleague)
                .statusCode(200)
                .body("reassigned.size()", equalTo(2))
                .body("unchanged", empty())
                .body("refused", empty())
                .body("notFound", contains(nobody.toString()));

        manager()
                .get(kind + "/" + first)
                .then()
                .body("owner.userId", equalTo(colleague.toString()))
                .body("owner.team", equalTo(TestUsers.TEAM))
                .body("version", equalTo(2));
        assertThat(eventTypesOf(second)).hasSize(2).last().asString().endsWith(".reassigned.v1");
        assertThat(eventsOf(second).get(1).get("payload").toString()).contains(colleague.toString(), TestUsers.TEAM);
        reassign(kind, List.of(first), colleague).body("unchanged", contains(first.toString()));
        assertThat(eventTypesOf(first)).as("theirs already").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSONS, COMPANIES, LEADS})
    void nothingIsGivenToNobodyOrToWhoIsSuspended(String kind) {
        var id = one(kind);

        refused(reassign(kind, List.of(id), UUID.randomUUID()), 422, "user.unknown");
        refused(reassign(kind, List.of(id), TestUsers.aSuspendedOne()), 422, "user.inactive");
        refused(reassign(kind, List.of(), TestUsers.aColleague()), 422, "request.invalid");
        refused(reassign(kind, Collections.nCopies(201, id), TestUsers.aColleague()), 422, "request.invalid");
        refused(reassign(kind, List.of("x"), TestUsers.aColleague()), 400, "request.unreadable");
        refused(
                permittedOnly("individual-customer:write", "corporate-customer:write", "lead:write")
                        .body(Map.of("ids", List.of(id), "userId", TestUsers.aColleague()))
                        .post(kind + "/reassign")
                        .then(),
                403,
                "permission.missing");

        assertThat(eventTypesOf(id)).hasSize(1);
        assertThat(ownerOf(kind, id)).isEqualTo(Tokens.idOf("manager").toString());
    }

    /** What one may not see one cannot take: it is not there. */
    @ParameterizedTest
    @ValueSource(strings = {PERSONS, COMPANIES, LEADS})
    void whatTheCallerMayNotSeeIsNotFound(String kind) {
        var id = one(kind);

        stranger()
                .body(Map.of("ids", List.of(id), "userId", Tokens.idOf("stranger")))
                .post(kind + "/reassign")
                .then()
                .statusCode(200)
                .body("reassigned", empty())
                .body("notFound", contains(id.toString()));

        assertThat(ownerOf(kind, id)).isEqualTo(Tokens.idOf("manager").toString());
    }

    /** More than one transaction takes, so that it has to go on. */
    @Test
    void whatWhoHasLeftOwnedBecomesTheSuccessors() {
        var leaver = TestUsers.aColleague();
        var successor = TestUsers.aColleague();
        var ids = new ArrayList<UUID>();
        for (int number = 0; number < 210; number++) {
            ids.add(one(LEADS));
        }
        var company = one(COMPANIES);
        reassign(LEADS, ids.subList(0, 200), leaver).statusCode(200);
        reassign(LEADS, ids.subList(200, 210), leaver).statusCode(200);
        reassign(COMPANIES, List.of(company), leaver).statusCode(200);

        TestUsers.tell(leaver, 1, "ACTIVE", null);
        TestUsers.tell(leaver, 2, "DEACTIVATED", successor);

        await().atMost(LONG)
                .until(() -> ids.stream().allMatch(id -> successor.toString().equals(ownerOf(LEADS, id))));
        await().atMost(LONG).until(() -> successor.toString().equals(ownerOf(COMPANIES, company)));
        refused(reassign(COMPANIES, List.of(company), leaver), 422, "user.inactive");
    }

    /** A leaves to B, and B to C: what was A's is C's, whoever is looked at first. */
    @Test
    void whoInheritsFromWhoHasLeftTooIsTheLastOfTheLine() {
        var first = TestUsers.aColleague();
        var second = TestUsers.aColleague();
        var last = TestUsers.aColleague();
        var ofFirst = one(LEADS);
        var ofSecond = one(COMPANIES);
        reassign(LEADS, List.of(ofFirst), first).statusCode(200);
        reassign(COMPANIES, List.of(ofSecond), second).statusCode(200);

        TestUsers.tell(second, 1, "DEACTIVATED", last);
        await().atMost(LONG).until(() -> last.toString().equals(ownerOf(COMPANIES, ofSecond)));
        TestUsers.tell(first, 1, "DEACTIVATED", second);

        await().atMost(LONG).until(() -> last.toString().equals(ownerOf(LEADS, ofFirst)));
    }

    /** Somebody who comes back may be given records again; an older event changes nothing. */
    @Test
    void theLatestEventOfAUserCounts() {
        var user = UUID.randomUUID();
        var id = one(PERSONS);

        TestUsers.tell(user, 1, "INVITED", null);
        await().atMost(LONG)
                .until(() -> reassign(PERSONS, List.of(id), user).extract().statusCode() == 200);
        TestUsers.tell(user, 2, "SUSPENDED", null);
        await().atMost(LONG)
                .until(() -> reassign(PERSONS, List.of(id), user).extract().statusCode() == 422);
        TestUsers.tell(user, 3, "ACTIVE", null);
        await().atMost(LONG)
                .until(() -> reassign(PERSONS, List.of(id), user).extract().statusCode() == 200);
    }
}
