package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Api;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service that is called past the gateway verifies tokens as the gateway does. */
@Order(60)
@ExtendWith(SharedSystem.class)
class DirectCallIT {

    @ParameterizedTest
    @CsvSource({
        "customer, /api/v1/individual-customers",
        "sales, /api/v1/orders",
        "marketing, /api/v1/campaigns",
        "support, /api/v1/service-requests",
        "consent, /api/v1/ledger-entries",
        "analytics, /api/v1/kpis"
    })
    void withoutAGoodTokenNobodyIsAnsweredAnywhere(String service, String path, TestSystem system) {
        badTokens(system).forEach((what, token) -> {
            for (URI door : new URI[] {system.service(service), system.gateway()}) {
                var answer = Api.at(door, token).get(path);
                assertThat(answer.status()).as("%s at %s%s", what, door, path).isEqualTo(401);
                assertThat(answer.code()).isEqualTo("token.missing-or-invalid");
                assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "customer, /api/v1/individual-customers, analyst, sales",
        "customer, /api/v1/operations/outbox, manager, admin",
        "sales, /api/v1/orders, analyst, sales",
        "marketing, /api/v1/operations/outbox, manager, admin",
        "support, /api/v1/operations/outbox, manager, admin",
        "consent, /api/v1/ledger-entries, sales, dpo",
        "analytics, /api/v1/kpis, sales, analyst"
    })
    void withoutThePermissionAServiceRefusesAndWithItAnswers(
            String service, String path, String without, String with, TestSystem system) {
        var refused = Api.at(system.service(service), system.token(without)).get(path);
        var answered = Api.at(system.service(service), system.token(with)).get(path);

        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("permission.missing");
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    }

    /** By what is wrong with it; null is no token. */
    private static Map<String, String> badTokens(TestSystem system) {
        var good = system.token("manager");
        var others = OtherTokens.of(system, "manager");
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("none", null);
        tokens.put("garbage", "garbage");
        tokens.put("forged signature", good.substring(0, good.lastIndexOf('.') + 1) + "A".repeat(342));
        tokens.put("id token: another audience", others.idToken());
        tokens.put("refresh token", others.refreshToken());
        tokens.put("another realm", others.ofMasterRealm());
        return tokens;
    }
}
