package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.openapi.ApiDocument;
import crm.proofs.openapi.ApiOperation;
import crm.proofs.privacy.Traces;
import crm.proofs.scene.KeycloakAdmin;
import crm.proofs.system.Api;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GTW-09: programs with API keys, with a real Keycloak. */
@Order(67)
@ExtendWith(SharedSystem.class)
class KeysIT {

    private static final String ME = "/api/v1/me";

    private static Api admin(TestSystem system) {
        return Api.of(system, "admin");
    }

    private static Api.Answer bearing(TestSystem system, String token) {
        return Api.at(system.gateway(), token).get(ME);
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new TreeSet<String>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Test
    void aKeyMayDoWhatItsRoleMay(TestSystem system) {
        var key = MadeKey.of(system, "analyst");
        var permissions =
                texts(admin(system).get("/api/v1/roles/analyst").json().path("permissions"));

        var me = key.get(ME);

        assertThat(me.status()).as(me.body()).isEqualTo(200);
        assertThat(me.json().path("id").asText()).isEqualTo(key.account);
        assertThat(texts(me.json().path("permissions"))).isEqualTo(permissions);
        assertThat(key.get("/api/v1/kpis").status()).isEqualTo(200);
        assertThat(key.get("/api/v1/leads").status()).isEqualTo(403);
        assertThat(key.get(MadeKey.KEYS).code()).isEqualTo("permission.missing");
    }

    /** Every question without a record. */
    @ParameterizedTest
    @ValueSource(strings = {"sales-representative", "marketing-specialist", "service-agent", "analyst", "auditor"})
    void noKeyMayAskWhatItsRoleMayNot(String role, TestSystem system) {
        var key = MadeKey.of(system, role);
        var permissions =
                texts(admin(system).get("/api/v1/roles/" + role).json().path("permissions"));
        var questions = ApiDocument.ofGateway(system.gateway()).operations().stream()
                .filter(operation -> !operation.writes() && !operation.isForEverybody())
                .filter(operation -> operation.pathParameters().isEmpty())
                .toList();

        assertThat(questions).hasSizeGreaterThan(20);
        questions.forEach(question -> isAnsweredByItsRole(key, question, permissions));
    }

    /** What services ask of each other does not get through the gateway: it is not there. */
    private static void isAnsweredByItsRole(MadeKey key, ApiOperation question, Set<String> permissions) {
        var answer = key.get(question.address(Map.of(), false));
        var told = question.name() + " by a key that may " + permissions + ": " + answer.body();
        if (question.permissions().stream().anyMatch(permissions::contains)) {
            assertThat(answer.status()).as(told).isNotIn(401, 403);
        } else {
            assertThat(answer.status()).as(told).isIn(403, 404);
        }
    }

    @Test
    void aWrongKeyIsUnknown(TestSystem system) {
        var key = MadeKey.of(system, "analyst");
        var other = MadeKey.of(system, "analyst");

        for (var wrong : List.of(
                "rza_" + key.id + "_" + other.secret(),
                "rza_" + UUID.randomUUID() + "_" + key.secret(),
                "rza_" + key.id + "_" + key.secret() + "x",
                key.secret(),
                "nonsense")) {
            var answer = MadeKey.get(system, ME, wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(401);
            assertThat(answer.code()).as(wrong).isEqualTo("api-key.unknown");
        }
    }

    @Test
    void aKeyBesideATokenIsRefused(TestSystem system) {
        var key = MadeKey.of(system, "analyst");

        var answer = Api.of(system, "sales").send("GET", ME, null, null, "X-Api-Key", key.text());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("api-key.beside-token");
    }

    @Test
    void aKeyIsTakenFromItsAddressesAlone(TestSystem system) {
        var here = MadeKey.from(system, "203.0.113.0/24", "127.0.0.1");
        var elsewhere = MadeKey.from(system, "203.0.113.0/24", "2001:db8::/32");

        assertThat(here.get(ME).status()).isEqualTo(200);
        assertThat(elsewhere.get(ME).status()).isEqualTo(403);
        assertThat(elsewhere.get(ME).code()).isEqualTo("api-key.address-not-allowed");
        assertThat(bearing(system, elsewhere.tokenOfKeycloak()).code()).isEqualTo("api-key.address-not-allowed");
    }

    @Test
    void whatIsWrongWithAWishIsSaid(TestSystem system) {
        var admin = admin(system);
        var now = Instant.now();

        assertThat(admin.post(MadeKey.KEYS, MadeKey.body("A", "emperor", now.plusSeconds(60)))
                        .code())
                .isEqualTo("role.unknown");
        for (var end : List.of(now.minusSeconds(1), now.plus(Duration.ofDays(367)))) {
            assertThat(admin.post(MadeKey.KEYS, MadeKey.body("A", "analyst", end))
                            .code())
                    .isEqualTo("api-key.end-not-possible");
        }
        assertThat(admin.post(MadeKey.KEYS, MadeKey.body("A", "analyst", now.plusSeconds(60), "localhost"))
                        .code())
                .isEqualTo("api-key.address-unreadable");
        assertThat(Api.of(system, "manager")
                        .post(MadeKey.KEYS, MadeKey.body("A", "analyst", now.plusSeconds(60)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aKeyIsNoUserAndGetsNoRecords(TestSystem system) {
        var key = MadeKey.of(system, "analyst");
        var lead = Api.of(system, "manager")
                .post("/api/v1/leads", "{\"personName\": \"Aday\", \"source\": \"WEB_FORM\"}")
                .json()
                .path("id")
                .asText();

        assertThat(admin(system).get("/api/v1/users?q=service-account").json().path("items"))
                .isEmpty();
        var user = "/api/v1/users/" + key.account;
        assertThat(admin(system).get(user).code()).isEqualTo("user.not-found");
        assertThat(admin(system)
                        .post(user + "/grant", "{\"role\": \"sales-manager\"}")
                        .code())
                .isEqualTo("user.not-found");
        assertThat(admin(system).post(user + "/deactivate", "{}").code()).isEqualTo("user.not-found");
        assertThat(Api.of(system, "manager")
                        .post(
                                "/api/v1/leads/reassign",
                                "{\"ids\": [\"" + lead + "\"], \"userId\": \"" + key.account + "\"}")
                        .code())
                .isEqualTo("user.unknown");
    }

    @Test
    void aSecretIsShownOnceAndStandsNowhere(TestSystem system) {
        var key = MadeKey.of(system, "analyst");
        var first = key.secret();
        assertThat(key.get(ME).status()).isEqualTo(200);
        assertThat(MadeKey.get(system, ME, key.text() + "x").status()).isEqualTo(401);
        key.rotate();
        assertThat(key.get(ME).status()).isEqualTo(200);

        var list = admin(system).get(MadeKey.KEYS).body();

        assertThat(list).contains(key.id).doesNotContain(first, key.secret(), "rza_");
        assertThat(key.shown().toString()).contains(key.name).doesNotContain(first, key.secret(), "rza_");
        assertThat(new KeycloakAdmin(system)
                        .get("/admin-events?max=100&resourceTypes=CLIENT")
                        .toString())
                .doesNotContain(first, key.secret());
        assertThat(Traces.of(system, List.of(first, key.secret()))).isEmpty();
    }
}
