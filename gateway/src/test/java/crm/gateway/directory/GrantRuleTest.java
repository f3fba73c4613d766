package crm.gateway.directory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.platform.domain.NotPermitted;
import crm.platform.domain.RuleViolation;
import crm.platform.security.Caller;
import crm.platform.security.Visibility;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** GTW-05: nobody grants what he has not; administrators hand on what they may not use, and never to themselves. */
class GrantRuleTest {

    private static final UUID ONESELF = UUID.fromString("019a1b2c-0000-7000-8000-000000000001");
    private static final UUID ANOTHER = UUID.fromString("019a1b2c-0000-7000-8000-000000000002");
    private static final SecurityRole SELLER = role("seller", "order:read", "user:read");
    private static final SecurityRole ADMINISTRATOR = role("administrator", "user:write", "audit:read");

    @Test
    void whatOneHasOneMayHandOn() {
        assertThatCode(() -> GrantRule.check(caller("role:grant", "order:read", "user:read"), ANOTHER, SELLER))
                .doesNotThrowAnyException();
    }

    @Test
    void whatOneHasNotOneMayNot() {
        assertThatThrownBy(() -> GrantRule.check(caller("role:grant", "user:read"), ANOTHER, SELLER))
                .isInstanceOf(NotPermitted.class)
                .hasMessageEndingWith(": order:read");
    }

    @Test
    void anAdministratorLetsOthersDoTheBusinessThatSheDoesNot() {
        assertThatCode(() -> GrantRule.check(caller(GrantRule.ANY), ANOTHER, SELLER))
                .doesNotThrowAnyException();
    }

    @Test
    void whoMayHandOnAnythingMayNotMakeAdministratorsWithoutBeingOne() {
        assertThatThrownBy(() -> GrantRule.check(caller(GrantRule.ANY), ANOTHER, ADMINISTRATOR))
                .isInstanceOf(NotPermitted.class)
                .hasMessageEndingWith(": audit:read, user:write");
        assertThatCode(() -> GrantRule.check(caller(GrantRule.ANY, "user:write", "audit:read"), ANOTHER, ADMINISTRATOR))
                .doesNotThrowAnyException();
    }

    @Test
    void nobodyChangesTheOwnRoles() {
        assertThatThrownBy(() -> GrantRule.check(caller(GrantRule.ANY, "order:read", "user:read"), ONESELF, SELLER))
                .isInstanceOf(RuleViolation.class);
    }

    private static SecurityRole role(String name, String... permissions) {
        return SecurityRole.of(name, null, Set.of(permissions));
    }

    private static Caller caller(String... permissions) {
        return new Caller(
                ONESELF,
                "caller",
                Set.of(permissions),
                new Visibility(Visibility.Scope.OWN, ONESELF, List.of(), List.of()));
    }
}
