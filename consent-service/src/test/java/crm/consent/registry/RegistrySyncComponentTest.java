package crm.consent.registry;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** CON-02, CON-14: what is told to the registry, in which order, and what its answers do. T8 to T10, T29. */
@QuarkusTest
@WithTestResource(value = IysServer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class RegistrySyncComponentTest extends RegistryComponentTest {

    private static final DateTimeFormatter TURKIYE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Istanbul"));

    private final String phone = newPhone();

    @Test
    void aGrantIsConfirmedAndThenPermits() {
        var body = grant(phone);
        var permission = permission(body);
        awaitDecision(permission, "PERMIT CONSENT_GIVEN");

        var movement = movements(phone).get(0);
        assertThat(movement)
                .containsEntry("status", "ONAY")
                .containsEntry("source", "HS_WEB")
                .containsEntry("consentDate", TURKIYE.format(Instant.parse((String) body.get("effectiveAt"))));
        var confirmed = TestDatabase.asService()
                .rows("select * from ledger_entry where permission_id = ? and key_version = 2", permission)
                .get(0);
        assertThat(confirmed)
                .containsEntry("action", "REGISTRY_CONFIRMED")
                .containsEntry("actor_type", "REGISTRY")
                .containsEntry("registry_transaction_id", movement.get("transactionId"));
        assertThat(eventsOf(permission)).hasSize(2);
        assertThat((String) eventsOf(permission).get(1).get("payload"))
                .contains("\"decision\":\"PERMIT\"", "\"action\":\"REGISTRY_CONFIRMED\"");
        assertThat(items(permission).get(0)).containsEntry("transaction_id", movement.get("transactionId"));
    }

    /** The registry takes no refusal as a first record; so none is sent, and the refusal stands here alone. */
    @Test
    void aRefusalOfAnAddressThatNeverApprovedStaysHere() {
        var permission = permission(refusal(phone));
        awaitStates(permission, "RET:NOT_REGISTRABLE");
        assertThat(movements(phone)).isEmpty();
        assertThat(decision(permission)).isEqualTo("DENY REFUSED");
        assertThat(actions(permission)).containsExactly("REFUSE");
    }

    /** The refusal hurries its own approval past those of others, and the permission never permits in between. */
    @Test
    void aWithdrawalOvertakesWaitingApprovals() {
        faults(Map.of("down", true));
        var others = IntStream.range(0, 3).mapToObj(i -> newPhone()).toList();
        others.forEach(other -> permission(grantAt(other, 5)));
        var permission = permission(grantAt(phone, 2));
        withdraw(phone, minutesAgo(1));
        faults(Map.of());
        awaitStates(permission, "ONAY:CONFIRMED RET:CONFIRMED");

        assertThat(movements(phone))
                .extracting(movement -> movement.get("status"))
                .containsExactly("ONAY", "RET");
        assertThat(movements(phone).get(0).get("transactionId"))
                .as("not in the same second")
                .isNotEqualTo(movements(phone).get(1).get("transactionId"));
        var order = recipientsInOrder();
        assertThat(others).allSatisfy(other -> assertThat(order.indexOf(phone)).isLessThan(place(order, other)));
        assertThat(eventsOf(permission))
                .allSatisfy(event -> assertThat((String) event.get("payload")).contains("\"decision\":\"DENY\""));
        assertThat(decision(permission)).isEqualTo("DENY WITHDRAWN");
    }

    private static int place(List<String> order, String phone) {
        return order.contains(phone) ? order.indexOf(phone) : Integer.MAX_VALUE;
    }

    @Test
    void aRegistryThatIsAwayIsAskedAgain() {
        faults(Map.of("down", true));
        var permission = permission(grant(phone));
        Awaitility.await("a second try")
                .atMost(Duration.ofSeconds(60))
                .until(() -> (int) items(permission).get(0).get("attempt") >= 2);
        assertThat(decision(permission)).isEqualTo("DENY REGISTRY_NOT_CONFIRMED");
        faults(Map.of());
        awaitDecision(permission, "PERMIT CONSENT_GIVEN");
    }

    /** As when the process is killed between the send and the bookkeeping: the same words are the same transaction. */
    @Test
    void anAnswerThatWasLostIsFoundByTheSameWords() {
        faults(Map.of("loseAnswers", 1));
        var permission = permission(grant(phone));
        awaitDecision(permission, "PERMIT CONSENT_GIVEN");
        assertThat((int) items(permission).get(0).get("attempt")).isGreaterThan(1);
        assertThat(movements(phone)).hasSize(1);
        assertThat(actions(permission)).containsExactly("GRANT", "REGISTRY_CONFIRMED");
    }

    /** The process died while the item was on its way; whoever comes next, to send or to pull, takes it up at once. */
    @Test
    void whatADeadProcessLeftIsTakenUp() {
        faults(Map.of("down", true));
        var permission = permission(grant(phone));
        TestDatabase.asService()
                .update(
                        "update registry_outbox set state = 'IN_FLIGHT', next_attempt_at = now() + interval '1 hour'"
                                + " where permission_id = ?",
                        permission);
        faults(Map.of());
        TestDatabase.asService().update("update registry_lease set holder = 'dead', until = now()");
        awaitDecision(permission, "PERMIT CONSENT_GIVEN");
    }

    @Test
    void aTokenThatHasEndedIsRenewed() {
        faults(Map.of("expireTokens", true));
        awaitDecision(permission(grant(phone)), "PERMIT CONSENT_GIVEN");
    }

    /** T10: no call, and no token, until the halt is over. */
    @Test
    void whoeverIsLockedOutAsksForNoToken() {
        faults(Map.of("expireTokens", true, "lockTokens", true));
        var permission = permission(grant(phone));
        Awaitility.await("the halt").atMost(Duration.ofSeconds(60)).until(() -> halted("CREDENTIAL") == 1);
        var calls = tokenCalls();
        Awaitility.await("nobody asks")
                .during(Duration.ofSeconds(4))
                .atMost(Duration.ofMinutes(2))
                .until(() -> tokenCalls() == calls);
        Instant until = TestDatabase.asService()
                .<java.sql.Timestamp>value("select until from registry_halt where scope = 'CREDENTIAL'")
                .toInstant();
        assertThat(until).isAfter(Instant.now().plus(60, ChronoUnit.MINUTES));
        mend();
        TestDatabase.asService()
                .update("update registry_outbox set next_attempt_at = now() where permission_id = ?", permission);
        awaitDecision(permission, "PERMIT CONSENT_GIVEN");
    }

    private static long halted(String scope) {
        return TestDatabase.asService().value("select count(*) from registry_halt where scope = ?", scope);
    }

    @Test
    void aSubscriptionThatHasEndedStopsTheBrand() {
        faults(Map.of("refuse", 1000, "status", 400, "code", "H520"));
        var permission = permission(grant(phone));
        Awaitility.await("the halt").atMost(Duration.ofSeconds(60)).until(() -> halted("BRAND:MAIN") == 1);
        assertThat(items(permission).get(0)).containsEntry("last_code", "H520").containsEntry("state", "RETRY");
    }

    @Test
    void whatCanNeverBeRightIsNotSentAgain() {
        faults(Map.of("refuse", 1000, "status", 400, "code", "H119"));
        var permission = permission(grant(phone));
        awaitStates(permission, "ONAY:DEAD");
        assertThat(decision(permission)).isEqualTo("DENY REGISTRY_REJECTED");
    }

    /** ETK art. 11/5: what the registry did not get in time is void; T8. */
    @Test
    void anApprovalThatMissesItsDeadlineIsVoid() {
        faults(Map.of("down", true));
        var permission = permission(grant(phone));
        TestDatabase.asMigration()
                .update("update registry_outbox set deadline_at = now() where permission_id = ?", permission);
        awaitDecision(permission, "DENY INVALIDATED");
        assertThat(states(permission)).isEqualTo("ONAY:DEADLINE_MISSED");
        assertThat(actions(permission)).containsExactly("GRANT", "INVALIDATE");
    }

    /** The citizen refused at the registry after the date of our grant. */
    @Test
    void aNewerRefusalAtTheRegistryWins() {
        citizen(phone, "RET");
        var permission = permission(grant(phone));
        awaitDecision(permission, "DENY REFUSED");
        awaitStates(permission, "ONAY:NOT_REGISTRABLE");
    }

    /** İYS knows fewer signs before the @ than e-mail does; asking it would count against us. */
    @Test
    void anAddressThatTheRegistryHasNoPlaceForIsNotSentToIt() {
        var body = grant("a/b" + java.util.UUID.randomUUID() + "@example.com");
        body.put("channel", "EPOSTA");
        var permission = permission(body);
        awaitStates(permission, "ONAY:NOT_REGISTRABLE");
        awaitDecision(permission, "DENY REGISTRY_REJECTED");
    }

    @Test
    void manyGoInOneBatch() {
        faults(Map.of("down", true));
        var phones = IntStream.range(0, 30).mapToObj(i -> newPhone()).distinct().toList();
        var permissions = phones.stream().map(one -> permission(grant(one))).toList();
        faults(Map.of());
        permissions.forEach(permission -> awaitDecision(permission, "PERMIT CONSENT_GIVEN"));
        var requests = TestDatabase.asService()
                .rows(
                        "select distinct request_id from registry_outbox where permission_id = any(?::uuid[])",
                        "{"
                                + String.join(
                                        ",",
                                        permissions.stream()
                                                .map(Object::toString)
                                                .toList()) + "}");
        assertThat(requests).hasSizeBetween(1, 5);
    }

    private static Map<String, Object> grantAt(String phone, int minutesAgo) {
        var body = grant(phone);
        body.put("effectiveAt", minutesAgo(minutesAgo));
        return body;
    }

    private static String minutesAgo(int minutes) {
        return Instant.now()
                .minus(minutes, ChronoUnit.MINUTES)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
