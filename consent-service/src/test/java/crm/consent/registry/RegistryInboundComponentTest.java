package crm.consent.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.consent.registry.application.RegistryChecks;
import crm.consent.registry.application.RegistryRecipient;
import crm.testing.TestDatabase;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** CON-02: what citizens tell the registry counts here, and what the registry says right before a send. T14. */
@QuarkusTest
@WithTestResource(value = IysServer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class RegistryInboundComponentTest extends RegistryComponentTest {

    private final RegistryChecks checks;
    private final String phone = newPhone();

    RegistryInboundComponentTest(RegistryChecks checks) {
        this.checks = checks;
    }

    private Set<RegistryRecipient> approved(Collection<RegistryRecipient> recipients) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> checks.approved(recipients));
        } catch (Error | RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RegistryRecipient recipient(String phone) {
        return new RegistryRecipient("MAIN", RecipientType.BIREYSEL, Channel.MESAJ, phone);
    }

    private UUID confirmed() {
        var permission = permission(grant(phone));
        awaitDecision(permission, "PERMIT CONSENT_GIVEN");
        return permission;
    }

    @Test
    void aCitizensRefusalAtTheRegistryDenies() {
        var permission = confirmed();
        citizen(phone, "RET");
        awaitDecision(permission, "DENY REFUSED");
        var entry = TestDatabase.asService()
                .rows("select * from ledger_entry where permission_id = ? order by key_version desc", permission)
                .get(0);
        assertThat(entry)
                .containsEntry("action", "REFUSE")
                .containsEntry("source", "IYS_MOBIL")
                .containsEntry("actor_type", "REGISTRY")
                .containsEntry("evidence_type", "IYS_MOVEMENT");
        assertThat(states(permission)).as("nothing is told back").isEqualTo("ONAY:CONFIRMED");
    }

    /** The same movements again, from the first page: each counts once. */
    @Test
    void aMovementIsTakenOnce() {
        var permission = confirmed();
        citizen(phone, "RET");
        awaitDecision(permission, "DENY REFUSED");
        var before = actions(permission);
        var pulledAt = pulledAt();
        TestDatabase.asService().update("update registry_cursor set after = null");
        Awaitility.await("two more looks")
                .atMost(Duration.ofSeconds(60))
                .until(() -> pulledAt().isAfter(pulledAt.plusSeconds(2)));
        assertThat(actions(permission)).isEqualTo(before);
    }

    private static Instant pulledAt() {
        return TestDatabase.asService()
                .<java.sql.Timestamp>value("select pulled_at from registry_cursor where brand = 'MAIN'")
                .toInstant();
    }

    /** The citizen's own later act lifts an earlier refusal here; nothing more has to be registered. */
    @Test
    void aCitizensApprovalAtTheRegistryPermits() {
        var permission = permission(refusal(phone));
        assertThat(decision(permission)).isEqualTo("DENY REFUSED");
        citizen(phone, "ONAY");
        awaitDecision(permission, "PERMIT CONSENT_GIVEN");
        assertThat(actions(permission)).contains("GRANT", "REGISTRY_CONFIRMED");
    }

    @Test
    void onlyApprovedAddressesAreApproved() {
        confirmed();
        var stranger = newPhone();
        assertThat(approved(List.of(recipient(phone), recipient(stranger)))).containsExactly(recipient(phone));
        assertThat(approved(List.of())).isEmpty();
    }

    /** A recent answer serves while the registry is away; about others nothing is said but a failure. */
    @Test
    void withoutAnAnswerNothingIsApproved() {
        confirmed();
        assertThat(approved(List.of(recipient(phone)))).hasSize(1);
        faults(Map.of("down", true));
        assertThat(approved(List.of(recipient(phone)))).hasSize(1);
        assertThatThrownBy(() -> approved(List.of(recipient(phone), recipient(newPhone()))))
                .hasStackTraceContaining("RegistryUnreachable");
        TestDatabase.asService().update("update registry_check set checked_at = now() - interval '61 minutes'");
        assertThatThrownBy(() -> approved(List.of(recipient(phone)))).hasStackTraceContaining("RegistryUnreachable");
    }

    @Test
    void aRefusalHereEndsAnEarlierAnswerAtOnce() {
        confirmed();
        assertThat(approved(List.of(recipient(phone)))).hasSize(1);
        faults(Map.of("down", true));
        withdraw(phone, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        assertThatThrownBy(() -> approved(List.of(recipient(phone)))).hasStackTraceContaining("RegistryUnreachable");
    }

    @Test
    void aRefusalAtTheRegistryEndsAnEarlierAnswer() {
        var permission = confirmed();
        assertThat(approved(List.of(recipient(phone)))).hasSize(1);
        citizen(phone, "RET");
        awaitDecision(permission, "DENY REFUSED");
        assertThat(approved(List.of(recipient(phone)))).isEmpty();
    }

    @Test
    void moreThanAThousandAreAskedInPortions() {
        confirmed();
        var strangers = IntStream.range(0, 1500).mapToObj(i -> recipient("+90533" + (1_000_000 + i)));
        var asked = Stream.concat(strangers, Stream.of(recipient(phone))).collect(Collectors.toSet());
        assertThat(approved(asked)).containsExactly(recipient(phone));
    }
}
