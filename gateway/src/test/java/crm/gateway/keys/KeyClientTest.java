package crm.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.platform.security.Caller;
import crm.platform.security.Visibility;
import crm.platform.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GTW-09: a key as Keycloak keeps it. */
class KeyClientTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final UUID ID = UUID.fromString("019a1b2c-0000-7000-8000-0000000000a1");
    private static final UUID ADMIN = UUID.fromString("019a1b2c-0000-7000-8000-000000000003");

    private static KeyClient made() {
        var wanted = new ApiKeyRequests.NewKey(
                " Web shop ", List.of("analyst"), NOW.plusSeconds(60), List.of(" 203.0.113.0/24", "2001:db8::1"));
        var caller =
                new Caller(ADMIN, "admin", Set.of(), new Visibility(Visibility.Scope.OWN, ADMIN, List.of(), List.of()));
        return KeyClient.made(ID, wanted, caller, NOW);
    }

    @Test
    void itIsAConfidentialClientThatNobodySignsInBy() {
        var client = made().client();

        assertThat(client.getClientId()).isEqualTo("key-" + ID);
        assertThat(client.isPublicClient()).isFalse();
        assertThat(client.isServiceAccountsEnabled()).isTrue();
        assertThat(client.isStandardFlowEnabled()).isFalse();
        assertThat(client.isDirectAccessGrantsEnabled()).isFalse();
        assertThat(client.isImplicitFlowEnabled()).isFalse();
        assertThat(client.getSecret()).isNull();
    }

    @Test
    void whatWasAskedForIsShownAgain() {
        var key = made();
        key.belongsTo(ADMIN.toString());
        key.client().getAttributes().put("client.secret.creation.time", String.valueOf(NOW.getEpochSecond()));

        assertThat(key.shown(List.of("analyst"), NOW))
                .isEqualTo(new ApiKey(
                        ID,
                        "Web shop",
                        ApiKeyStatus.ACTIVE,
                        List.of("analyst"),
                        NOW.plusSeconds(60),
                        List.of("203.0.113.0/24", "2001:db8::1"),
                        ADMIN,
                        NOW,
                        ADMIN,
                        NOW,
                        null));
        assertThat(key.state().secretSince()).isEqualTo(NOW);
        assertThat(key.state().allowed()).hasSize(2);
    }

    @Test
    void itsStatusFollowsTheClockAndARevokedOneStaysRevoked() {
        var key = made();
        assertThat(key.shown(List.of(), NOW.plusSeconds(60)).status()).isEqualTo(ApiKeyStatus.EXPIRED);

        key.revoke(NOW);

        assertThat(key.shown(List.of(), NOW.plusSeconds(60)).status()).isEqualTo(ApiKeyStatus.REVOKED);
        assertThat(key.client().isEnabled()).isFalse();
        assertThat(key.state().revoked()).isTrue();
    }

    @Test
    void oneThatIsSwitchedOffInKeycloakItselfIsRevoked() {
        var key = made();
        key.client().setEnabled(false);

        assertThat(key.isRevoked()).isTrue();
    }

    /** Another hand has written them. */
    @ParameterizedTest
    @ValueSource(strings = {"crm.allowed-addresses", "crm.expires-at"})
    void whatCannotBeReadLetsNobodyIn(String attribute) {
        var key = made();
        key.client().getAttributes().put(attribute, "nonsense");

        assertThatThrownBy(() -> key.state().check(NOW, "203.0.113.7", NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatHasNoAttributesHasEnded() {
        var key = made();
        key.client().setAttributes(null);

        assertThat(key.state().hasEnded(NOW)).isTrue();
        assertThat(key.shown(List.of(), NOW).status()).isEqualTo(ApiKeyStatus.EXPIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm-gateway", "key-", "key-nonsense", "019a1b2c-0000-7000-8000-0000000000a1"})
    void anotherClientIsNoKey(String clientId) {
        assertThat(KeyClient.idOf(clientId)).isEmpty();
        assertThat(KeyClient.idOf(null)).isEmpty();
        assertThat(KeyClient.idOf("key-" + ID)).contains(ID);
    }
}
