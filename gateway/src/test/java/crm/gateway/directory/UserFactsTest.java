package crm.gateway.directory;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.identity.UserStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** GTW-02: what differs is told, and nothing else. */
class UserFactsTest {

    private static final UUID HEIR = new UUID(0, 9);

    private static UserFacts facts(UserStatus status, List<String> roles, List<String> teams) {
        return new UserFacts(status, roles, teams, List.of("sales"), null);
    }

    @Test
    void ofSomebodyNewTheStatusIsToldAndWhatThereIs() {
        assertThat(facts(UserStatus.INVITED, List.of(), List.of("a")).changedSince(null))
                .containsExactly("status", "teams", "departments");
    }

    @Test
    void eachThatDiffersIsNamedAndWhatIsTheSameIsNoChange() {
        var before = facts(UserStatus.ACTIVE, List.of("analyst"), List.of("a"));

        assertThat(before.changedSince(before)).isEmpty();
        assertThat(facts(UserStatus.SUSPENDED, List.of("analyst"), List.of("a")).changedSince(before))
                .containsExactly("status");
        assertThat(facts(UserStatus.ACTIVE, List.of(), List.of("b")).changedSince(before))
                .containsExactly("roles", "teams");
    }

    @Test
    void whoIsGoneHasNothingAndIsToldOnce() {
        var before = new UserFacts(UserStatus.ACTIVE, List.of("analyst"), List.of("a"), List.of(), HEIR);
        var gone = before.gone();

        assertThat(gone.changedSince(before)).containsExactly("status", "roles", "teams");
        assertThat(gone.gone().changedSince(gone)).isEmpty();
        assertThat(gone.successor()).isEqualTo(HEIR);
    }

    /** What is read back from the topic is what was told: else it would be told again and again. */
    @Test
    void whatWasToldIsReadAsItWas() {
        var told = new UserFacts(UserStatus.DEACTIVATED, List.of("x"), List.of("t"), List.of("d/e"), HEIR);

        assertThat(UserFacts.of(told.told(new UUID(0, 1), List.of("status")))).isEqualTo(told);
    }
}
