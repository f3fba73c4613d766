package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.scene.InParallel;
import crm.proofs.scene.KeycloakAdmin;
import crm.proofs.system.Api;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GTW-03 to GTW-05: teams, departments and roles of one's own, in a real Keycloak. */
@Order(67)
@ExtendWith(SharedSystem.class)
class OrganisationIT {

    private static final String ROLES = "/api/v1/roles";

    private static String name() {
        return "x" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Api admin(TestSystem system) {
        return Api.of(system, "admin");
    }

    private static List<String> names(TestSystem system, String resource, String field) {
        return admin(system).get("/api/v1/" + resource).json().findValuesAsText(field);
    }

    private static String team(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    private static String path(String path) {
        return "{\"path\": \"" + path + "\"}";
    }

    private static String role(String name, String permissions) {
        return "{\"name\": \"%s\", \"description\": \"Deneme\", \"permissions\": [%s]}".formatted(name, permissions);
    }

    private static String permissions(String permissions) {
        return "{\"permissions\": [" + permissions + "]}";
    }

    @Test
    void aTeamIsMadeOnceAndGoesWhenNobodyIsInIt(TestSystem system) {
        var name = name();
        var user = new Invited(system);

        assertThat(admin(system).post("/api/v1/teams", team(name)).status()).isEqualTo(201);
        assertThat(admin(system).post("/api/v1/teams", team(name)).code()).isEqualTo("team.exists");
        assertThat(user.command("join", "{\"team\": \"" + name + "\"}").status())
                .isEqualTo(200);
        assertThat(admin(system).post("/api/v1/teams/remove", team(name)).code())
                .isEqualTo("team.not-empty");
        assertThat(names(system, "teams", "name")).contains(name);
        user.command("leave", "{\"team\": \"" + name + "\"}");

        assertThat(admin(system).post("/api/v1/teams/remove", team(name)).status())
                .isEqualTo(200);
        assertThat(names(system, "teams", "name")).doesNotContain(name);
        assertThat(admin(system).post("/api/v1/teams/remove", team(name)).code())
                .isEqualTo("team.unknown");
    }

    @Test
    void aDepartmentStandsBelowOneThatIsThere(TestSystem system) {
        var name = name();

        assertThat(admin(system)
                        .post("/api/v1/departments", path(name + "/below"))
                        .code())
                .isEqualTo("department.unknown");
        assertThat(admin(system)
                        .post("/api/v1/departments", path("sales/" + name))
                        .status())
                .isEqualTo(201);
        assertThat(admin(system)
                        .post("/api/v1/departments", path("sales/" + name + "/below"))
                        .status())
                .isEqualTo(201);
        assertThat(names(system, "departments", "path")).contains("sales/" + name, "sales/" + name + "/below");
        assertThat(admin(system)
                        .post("/api/v1/departments/remove", path("sales/" + name))
                        .code())
                .isEqualTo("department.not-empty");
        for (var gone : List.of("sales/" + name + "/below", "sales/" + name)) {
            assertThat(admin(system)
                            .post("/api/v1/departments/remove", path(gone))
                            .status())
                    .isEqualTo(200);
        }
    }

    /** What others remove while the directory is read is no outage, and nobody's command is done and then refused. */
    @Test
    void manyComeAndGoBesideEachOther(TestSystem system) {
        var answers = new ConcurrentLinkedQueue<String>();
        InParallel.forEach(IntStream.range(0, 12).boxed().toList(), each -> {
            var name = name();
            var admin = admin(system);
            answers.add(told(admin.post(ROLES, role(name, "\"order:read\""))));
            answers.add(told(admin.post("/api/v1/departments", path("sales/" + name))));
            answers.add(told(admin.post(ROLES + "/" + name + "/remove", "{}")));
            answers.add(told(admin.post("/api/v1/departments/remove", path("sales/" + name))));
        });
        assertThat(answers).containsOnly("201 ", "200 ");
    }

    private static String told(Api.Answer answer) {
        return answer.status() + " " + answer.code();
    }

    /** What a role lets one do stands in the token of who has it. */
    @Test
    void aRoleOfOnesOwnLetsOneDoWhatItIsMadeOf(TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        var name = name();
        var user = new Invited(system);
        user.choosesPassword(keycloak);

        var made = admin(system).post(ROLES, role(name, "\"order:read\", \"visibility:all\""));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location").orElseThrow()).endsWith(ROLES + "/" + name);
        assertThat(user.command("grant", "{\"role\": \"" + name + "\"}").status())
                .isEqualTo(200);
        var api = Api.at(system.gateway(), user.token(keycloak));
        assertThat(api.get("/api/v1/orders?limit=1").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/leads?limit=1").status()).isEqualTo(403);

        assertThat(admin(system)
                        .post(ROLES + "/" + name + "/permit", permissions("\"lead:read\""))
                        .status())
                .isEqualTo(200);
        assertThat(admin(system)
                        .post(ROLES + "/" + name + "/forbid", permissions("\"order:read\""))
                        .status())
                .isEqualTo(200);
        var after = Api.at(system.gateway(), user.token(keycloak));
        assertThat(after.get("/api/v1/leads?limit=1").status()).isEqualTo(200);
        assertThat(after.get("/api/v1/orders?limit=1").status()).isEqualTo(403);

        assertThat(admin(system).post(ROLES + "/" + name + "/remove", "{}").code())
                .isEqualTo("role.in-use");
        user.command("revoke", "{\"role\": \"" + name + "\"}");
        assertThat(admin(system).post(ROLES + "/" + name + "/remove", "{}").status())
                .isEqualTo(200);
        assertThat(admin(system).get(ROLES + "/" + name).code()).isEqualTo("role.not-found");
    }

    @ParameterizedTest
    @CsvSource({"'\"order:read\", \"no:such\"', 422, permission.unknown", "'', 422, request.invalid"})
    void aRoleIsOfPermissionsThatThereAre(String permissions, int status, String code, TestSystem system) {
        var name = name();

        var refused = admin(system).post(ROLES, role(name, permissions));

        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(names(system, "roles", "name")).doesNotContain(name);
    }

    /** Whoever may make roles, and may not hand on what he has not. */
    @Test
    void nobodyMakesARoleOfWhatHeMayNotHandOn(TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        var own = name();
        var other = name();
        var user = new Invited(system);
        user.choosesPassword(keycloak);
        admin(system).post(ROLES, role(own, "\"role:write\", \"user:read\""));
        admin(system).post(ROLES, role(other, "\"user:read\""));
        user.command("grant", "{\"role\": \"" + own + "\"}");
        var api = Api.at(system.gateway(), user.token(keycloak));

        assertThat(api.post(ROLES, role(name(), "\"order:read\"")).code()).isEqualTo("role.beyond-own");
        assertThat(api.post(ROLES + "/" + other + "/permit", permissions("\"order:read\""))
                        .code())
                .isEqualTo("role.beyond-own");
        assertThat(api.post(ROLES + "/" + own + "/permit", permissions("\"user:read\""))
                        .code())
                .isEqualTo("user.own-roles");
        user.command("revoke", "{\"role\": \"" + own + "\"}");
        for (var gone : List.of(own, other)) {
            assertThat(admin(system).post(ROLES + "/" + gone + "/remove", "{}").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theProductsRolesStayAndNoRoleIsEmpty(TestSystem system) {
        var name = name();
        admin(system).post(ROLES, role(name, "\"order:read\""));

        assertThat(admin(system)
                        .post(ROLES + "/analyst/permit", permissions("\"order:read\""))
                        .code())
                .isEqualTo("role.shipped");
        assertThat(admin(system).post(ROLES + "/analyst/remove", "{}").code()).isEqualTo("role.shipped");
        assertThat(admin(system)
                        .post(ROLES + "/" + name + "/forbid", permissions("\"order:read\""))
                        .code())
                .isEqualTo("role.empty");
        assertThat(admin(system).post(ROLES, role(name, "\"order:read\"")).code())
                .isEqualTo("role.exists");
        for (var taken : List.of("analyst", "default-roles-x")) {
            assertThat(admin(system).post(ROLES, role(taken, "\"order:read\"")).code())
                    .as(taken)
                    .isEqualTo("role.exists");
        }
        admin(system).post(ROLES + "/" + name + "/remove", "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "a b", "../x", "ş-satış", ""})
    void aNameIsACode(String name, TestSystem system) {
        assertThat(admin(system).post("/api/v1/teams", team(name)).code()).isEqualTo("request.invalid");
        assertThat(admin(system).post(ROLES, role(name, "\"order:read\"")).code())
                .isEqualTo("request.invalid");
    }

    @Test
    void everybodyReadsWhatRolesAreMadeOfAndAdministratorsAloneMakeThem(TestSystem system) {
        var permissions = Api.of(system, "sales").get(ROLES + "/permissions").json();
        assertThat(permissions.findValuesAsText("name"))
                .contains("order:confirm", "visibility:all")
                .allMatch(permission -> permission.contains(":"));
        for (var description : permissions) {
            assertThat(text(description)).isNotBlank();
        }
        assertThat(Api.of(system, "manager")
                        .post(ROLES, role(name(), "\"order:read\""))
                        .status())
                .isEqualTo(403);
        assertThat(Api.of(system, "manager").post("/api/v1/teams", team(name())).status())
                .isEqualTo(403);
    }

    private static String text(JsonNode permission) {
        return permission.path("description").asText();
    }
}
