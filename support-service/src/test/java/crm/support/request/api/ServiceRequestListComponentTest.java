package crm.support.request.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import crm.support.SupportComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SUP-22 */
@QuarkusTest
class ServiceRequestListComponentTest extends SupportComponentTest {

    private final UUID customer = aKnownCustomer();

    private String ofCustomer(String more) {
        return REQUESTS + "?filter[customerId]=" + customer + more;
    }

    @Test
    void aCustomersRequestsComePageByPageWithoutAHole() {
        var opened = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            opened.add(created(REQUESTS, requestOf(customer, "REQUEST")).toString());
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var call = manager()
                    .queryParam("filter[customerId]", customer)
                    .queryParam("limit", 2)
                    .queryParam("sort", "openedAt");
            var page = (cursor == null ? call : call.queryParam("cursor", cursor))
                    .get(REQUESTS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).isEqualTo(opened);
    }

    /** SUP-22 */
    @Test
    void requestsAreFoundByTheirNumberOrSubjectAndSortedByWhatIsDueNext() {
        var urgent = created(REQUESTS, requestOf(customer, "COMPLAINT")).toString();
        var other = created(REQUESTS, requestOf(customer, "REQUEST")).toString();
        var asked = manager().get(REQUESTS + "/" + urgent).then().extract().jsonPath();

        manager().get(ofCustomer("&q=" + asked.getString("number"))).then().body("items.id", contains(urgent));
        manager()
                .get(ofCustomer("&q=" + asked.getString("subject").toUpperCase(java.util.Locale.ROOT)))
                .then()
                .body("items.id", containsInAnyOrder(urgent, other));
        manager().get(ofCustomer("&sort=nextDueAt")).then().body("items.id", contains(urgent, other));
        manager()
                .get(ofCustomer("&sums=status"))
                .then()
                .body("sums.value", containsInAnyOrder("NEW", "ASSIGNED"))
                .body("sums.count", containsInAnyOrder(1, 1));
    }

    @Test
    void requestsAreFilteredByTypeStatusPriorityAndAssignee() {
        var complaint = created(REQUESTS, requestOf(customer, "COMPLAINT"));
        var request = created(REQUESTS, requestOf(customer, "REQUEST"));

        manager().get(ofCustomer("&filter[type]=COMPLAINT")).then().body("items.id", contains(complaint.toString()));
        manager().get(ofCustomer("&filter[status]=NEW")).then().body("items.id", contains(request.toString()));
        manager()
                .get(ofCustomer("&filter[status][in]=ASSIGNED,RESOLVED&filter[priority]=HIGH"))
                .then()
                .body("items.id", contains(complaint.toString()));
        manager()
                .get(ofCustomer("&filter[assigneeUserId]=" + crm.testing.Tokens.idOf("manager")))
                .then()
                .body("items", hasSize(1));
        refused(manager().get(ofCustomer("&filter[subject]=x")).then(), 422, "list.unknown-field");
    }

    @Test
    void whatIsOpenIsAskedForWithoutKnowingTheStates() {
        var open = created(REQUESTS, requestOf(customer, "REQUEST"));
        var waiting = created(REQUESTS, requestOf(customer, "COMPLAINT"));
        act(waiting, "answers", Map.of("text", "Which one?")).statusCode(200);
        act(waiting, "wait", null).statusCode(200);
        var solved = created(REQUESTS, requestOf(customer, "COMPLAINT"));
        act(solved, "resolve", solution()).statusCode(200);
        var rejected = created(REQUESTS, requestOf(customer, "COMPLAINT"));
        act(rejected, "reject", Map.of("reason", "SPAM")).statusCode(200);

        manager()
                .get(ofCustomer("&filter[open]=true"))
                .then()
                .body("items.id", containsInAnyOrder(open.toString(), waiting.toString()));
        manager()
                .get(ofCustomer("&filter[open]=false"))
                .then()
                .body("items.id", containsInAnyOrder(solved.toString(), rejected.toString()));
    }

    @Test
    void whatIsOverdueIsFoundBeforeAndAfterTheTimerHasNoticed() {
        var late = created(REQUESTS, requestOf(customer, "REQUEST"));
        created(REQUESTS, requestOf(customer, "REQUEST"));
        TestDatabase.asMigration()
                .update(
                        "update service_request set next_due_at = null, overdue_since = now() - interval '1 hour' where id = ?",
                        late);

        manager()
                .get(ofCustomer("&filter[overdue]=true"))
                .then()
                .body("items.id", contains(late.toString()))
                .body("items[0].overdue", equalTo(true));
        manager().get(ofCustomer("&filter[overdue]=false")).then().body("items", hasSize(1));
    }

    /** SUP-15a, K13: an operational list, whose customers need not have permitted any analysis. */
    @Test
    void complaintsPastTheirDeadlineWithoutAnAnswerAreListedAndCounted() {
        var forgotten = created(REQUESTS, requestOf(customer, "COMPLAINT"));
        var answered = created(REQUESTS, requestOf(customer, "COMPLAINT"));
        var rejected = created(REQUESTS, requestOf(customer, "COMPLAINT"));
        var inTime = created(REQUESTS, requestOf(customer, "COMPLAINT"));
        var noComplaint = created(REQUESTS, requestOf(customer, "REQUEST"));
        act(answered, "answers", Map.of("text", "We look into it.")).statusCode(200);
        act(rejected, "reject", Map.of("reason", "SPAM")).statusCode(200);
        TestDatabase.asMigration()
                .update(
                        "update service_request set answer_due_at = now() - interval '1 minute' where customer_id = ? and id <> ?"
                                + " and answer_due_at is not null",
                        customer,
                        inTime);

        manager()
                .get(ofCustomer("&filter[unanswered]=true&count=exact"))
                .then()
                .statusCode(200)
                .body("items.id", contains(forgotten.toString()))
                .body("count", equalTo(1));
        manager()
                .get(ofCustomer("&filter[unanswered]=false"))
                .then()
                .body(
                        "items.id",
                        containsInAnyOrder(
                                answered.toString(), rejected.toString(), inTime.toString(), noComplaint.toString()));
        stranger().get(ofCustomer("&filter[unanswered]=true")).then().body("items", hasSize(0));
    }

    @Test
    void othersSeeNothing() {
        created(REQUESTS, requestOf(customer, "REQUEST"));
        stranger()
                .get(ofCustomer("&count=exact"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("count", equalTo(0));
        permittedOnly("service-request:write").get(ofCustomer("")).then().statusCode(403);
    }
}
