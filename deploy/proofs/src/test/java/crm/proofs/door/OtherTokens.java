package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.config.Secrets;
import crm.launcher.server.DemoUsers;
import crm.proofs.system.Api;
import crm.proofs.system.Checkout;
import crm.proofs.system.TestSystem;
import java.nio.charset.StandardCharsets;

/** What Keycloak signs too, but not as an access token to this API. */
record OtherTokens(String idToken, String refreshToken, String ofMasterRealm) {

    static OtherTokens of(TestSystem system, String user) {
        var password = DemoUsers.of(Checkout.root()).passwordOf(user);
        var realm = granted(system, "crm", "crm-cli", user, password);
        var admin = Secrets.in(system.home().resolve("secrets.properties")).of("keycloak.admin");
        var master = granted(system, "master", "admin-cli", "keycloak-admin", admin);
        return new OtherTokens(
                realm.path("id_token").asText(),
                realm.path("refresh_token").asText(),
                master.path("access_token").asText());
    }

    private static JsonNode granted(TestSystem system, String realm, String client, String user, String password) {
        var form =
                "grant_type=password&scope=openid&client_id=" + client + "&username=" + user + "&password=" + password;
        var answer = Api.at(system.keycloak(), null)
                .send(
                        "POST",
                        "/realms/" + realm + "/protocol/openid-connect/token",
                        "application/x-www-form-urlencoded",
                        form.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
