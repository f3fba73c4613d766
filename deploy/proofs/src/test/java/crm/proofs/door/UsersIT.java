package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.mail.MailFolder;
import crm.launcher.mail.StoredMail;
import crm.proofs.scene.KeycloakAdmin;
import crm.proofs.system.Api;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** GTW-01 to GTW-06: the directory, with a real Keycloak and real letters. */
@Order(67)
@ExtendWith(SharedSystem.class)
class UsersIT {

    static final String USERS = "/api/v1/users";

    @Test
    void whoIsInvitedGetsALetterAndStandsInTheList(TestSystem system) {
        var admin = Api.of(system, "admin");
        var email = Invited.email();

        var answer = admin.post(USERS, """
                {"email": "%s", "firstName": "Işıl", "lastName": "Çınar", "language": "tr", "roles": ["sales-representative"],
                 "teams": ["istanbul-sales"], "departments": ["sales/istanbul"]}""".formatted(email));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var user = answer.json();
        assertThat(user.path("status").asText()).isEqualTo("INVITED");
        assertThat(texts(user, "roles")).containsExactly("sales-representative");
        assertThat(texts(user, "teams")).containsExactly("istanbul-sales");
        assertThat(texts(user, "departments")).containsExactly("sales/istanbul");
        assertThat(admin.get(answer.header("Location").orElseThrow()).json()).isEqualTo(user);
        assertThat(admin.get(USERS + "?q=isil&filter[status]=INVITED&limit=200")
                        .json()
                        .path("items"))
                .contains(user);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(letters(system, email)).isNotEmpty());
    }

    @Test
    void anAddressIsOneUsers(TestSystem system) {
        var user = new Invited(system);
        assertThat(user.again().code()).isEqualTo("user.email-taken");
    }

    @Test
    void aRoleThatThereIsNotLeavesNobodyBehind(TestSystem system) {
        var admin = Api.of(system, "admin");
        var email = Invited.email();

        var refused = admin.post(USERS, """
                {"email": "%s", "firstName": "A", "lastName": "B", "roles": ["emperor"]}""".formatted(email));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("role.unknown");
        assertThat(admin.get(USERS + "?q=" + email).json().path("items")).isEmpty();
    }

    @Test
    void nobodyGrantsBeyondTheRuleNorToHimself(TestSystem system) {
        var user = new Invited(system);
        var self = new KeycloakAdmin(system)
                .get("/users?username=admin&exact=true")
                .path(0)
                .path("id")
                .asText();

        assertThat(user.command("grant", "{\"role\": \"sales-manager\"}").status())
                .isEqualTo(200);
        assertThat(texts(user.now(), "roles")).containsExactly("sales-manager");
        assertThat(user.command("revoke", "{\"role\": \"sales-manager\"}").status())
                .isEqualTo(200);
        assertThat(texts(user.now(), "roles")).isEmpty();
        assertThat(Api.of(system, "admin")
                        .post(USERS + "/" + self + "/grant", "{\"role\": \"sales-manager\"}")
                        .code())
                .isEqualTo("user.own-roles");
        assertThat(Api.of(system, "manager")
                        .post(USERS + "/" + user.id + "/grant", "{\"role\": \"analyst\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSuspendedUsersTokenIsRefusedWithinAMinuteAndABackOneSignsInAgain(TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        var user = new Invited(system);
        user.choosesPassword(keycloak);
        var token = user.token(keycloak);
        assertThat(Api.at(system.gateway(), token).get("/api/v1/me").status()).isEqualTo(200);

        assertThat(user.command("suspend", "{}").json().path("status").asText()).isEqualTo("SUSPENDED");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Api.at(system.gateway(), token)
                                .get("/api/v1/me")
                                .status())
                        .isEqualTo(401));
        assertThat(user.command("reactivate", "{}").json().path("status").asText())
                .isEqualTo("ACTIVE");
        assertThat(user.command("reactivate", "{}").code()).isEqualTo("user.not-suspended");
        assertThat(Api.at(system.gateway(), user.token(keycloak))
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(200);
    }

    /** Also when somebody does it in Keycloak itself. */
    @Test
    void whoIsSwitchedOffInKeycloakIsOutWithinAMinute(TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        var user = new Invited(system);
        user.choosesPassword(keycloak);
        var token = user.token(keycloak);

        keycloak.replace("/users/" + user.id, Map.of("enabled", false));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Api.at(system.gateway(), token)
                                .get("/api/v1/me")
                                .status())
                        .isEqualTo(401));
    }

    @Test
    void aDeactivatedUserKeepsTheNameAndNothingElse(TestSystem system) {
        var user = new Invited(system);
        user.command("join", "{\"team\": \"istanbul-sales\"}");
        user.command("grant", "{\"role\": \"analyst\"}");

        var gone = user.command("deactivate", "{}").json();

        assertThat(gone.path("status").asText()).isEqualTo("DEACTIVATED");
        assertThat(gone.path("firstName").asText()).isEqualTo("Deneme");
        assertThat(texts(gone, "roles")).isEmpty();
        assertThat(texts(gone, "teams")).isEmpty();
        for (var command : List.of("suspend", "reactivate", "deactivate")) {
            assertThat(user.command(command, "{}").code()).as(command).isEqualTo("user.deactivated");
        }
    }

    @Test
    void theLastAdministratorStaysAndNobodyRemovesHimself(TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        var self = keycloak.get("/users?username=admin&exact=true")
                .path(0)
                .path("id")
                .asText();
        var admin = Api.of(system, "admin");

        assertThat(admin.post(USERS + "/" + self + "/suspend", "{}").code()).isEqualTo("user.oneself");
        assertThat(admin.post(USERS + "/" + self + "/deactivate", "{}").code()).isEqualTo("user.oneself");
        var second = new Invited(system);
        second.choosesPassword(keycloak);
        second.command("grant", "{\"role\": \"administrator\"}");
        var other = Api.at(system.gateway(), second.token(keycloak));
        assertThat(second.command("suspend", "{}").status())
                .as("there is another one")
                .isEqualTo(200);
        assertThat(second.command("reactivate", "{}").status()).isEqualTo(200);
        assertThat(second.command("revoke", "{\"role\": \"administrator\"}").status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(
                        other.post(USERS + "/" + self + "/suspend", "{}").code())
                .isEqualTo("user.last-administrator"));
    }

    /** Each is the other's last one when both have gone. */
    @Test
    void twoWhoRevokeEachOtherAtOnceDoNotLeaveNobody(TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        var two = List.of(new Invited(system), new Invited(system));
        two.forEach(each -> {
            each.choosesPassword(keycloak);
            each.command("grant", "{\"role\": \"administrator\"}");
        });
        var demo = keycloak.get("/users?username=admin&exact=true")
                .path(0)
                .path("id")
                .asText();
        var tokens = two.stream().map(each -> each.token(keycloak)).toList();
        var administrator = List.of(keycloak.get("/roles/administrator"));
        keycloak.delete("/users/" + demo + "/role-mappings/realm", administrator);
        try {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(texts(
                                    Api.of(system, "manager")
                                            .get(USERS + "/" + demo)
                                            .json(),
                                    "roles"))
                            .isEmpty());
            var answers = List.of(0, 1).stream()
                    .map(i -> CompletableFuture.supplyAsync(() -> Api.at(system.gateway(), tokens.get(i))
                            .post(USERS + "/" + two.get(1 - i).id + "/suspend", "{}")))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers)
                    .extracting(Api.Answer::status)
                    .containsOnlyOnce(200)
                    .containsAnyOf(401, 409);
        } finally {
            keycloak.create("/users/" + demo + "/role-mappings/realm", administrator);
            two.forEach(each -> keycloak.delete("/users/" + each.id + "/role-mappings/realm", administrator));
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Api.of(system, "manager")
                                .get(USERS + "?filter[role]=administrator&filter[status]=ACTIVE")
                                .json()
                                .findValuesAsText("username"))
                        .containsExactly("admin"));
    }

    @Test
    void twoAdministratorsAtOnceLoseNothing(TestSystem system) {
        var user = new Invited(system);
        var commands = Map.of(
                "grant", "{\"role\": \"analyst\"}",
                "join", "{\"team\": \"ankara-sales\"}",
                "move", "{\"department\": \"sales/ankara\"}");

        var all = commands.entrySet().stream()
                .map(each -> CompletableFuture.supplyAsync(() -> user.command(each.getKey(), each.getValue())))
                .toList();
        var names = CompletableFuture.supplyAsync(() -> user.change("{\"firstName\": \"Ayşe\"}"));
        var language = CompletableFuture.supplyAsync(() -> user.change("{\"lastName\": \"Işık\"}"));

        all.forEach(each -> assertThat(each.join().status()).isEqualTo(200));
        assertThat(List.of(names.join().status(), language.join().status())).containsOnly(200);
        var now = user.now();
        assertThat(texts(now, "roles")).containsExactly("analyst");
        assertThat(texts(now, "teams")).containsExactly("ankara-sales");
        assertThat(texts(now, "departments")).containsExactly("sales/ankara");
        assertThat(now.path("firstName").asText() + now.path("lastName").asText())
                .isEqualTo("AyşeIşık");
    }

    @Test
    void namesOfColleaguesAreForAllWhoWorkHereAndRolesAreExplained(TestSystem system) {
        for (var who : List.of("sales", "agent", "marketing", "analyst", "dpo")) {
            assertThat(Api.of(system, who).get(USERS).status()).as(who).isEqualTo(200);
            assertThat(Api.of(system, who)
                            .post(USERS + "/" + UUID.randomUUID() + "/suspend", "{}")
                            .status())
                    .as(who)
                    .isEqualTo(403);
        }
        var roles = Api.of(system, "sales").get("/api/v1/roles").json();
        assertThat(roles.findValuesAsText("name"))
                .contains("administrator", "sales-manager")
                .noneMatch(name -> name.contains(":"));
        assertThat(Api.of(system, "sales").get("/api/v1/teams").json().findValuesAsText("name"))
                .contains("istanbul-sales", "ankara-sales");
        assertThat(Api.of(system, "sales").get("/api/v1/departments").json().findValuesAsText("path"))
                .contains("sales", "sales/istanbul");
    }

    @Test
    void nobodyIsNotFound(TestSystem system) {
        var nobody = USERS + "/" + UUID.randomUUID();
        var admin = Api.of(system, "admin");

        assertThat(admin.get(nobody).code()).isEqualTo("user.not-found");
        assertThat(admin.post(nobody + "/suspend", "{}").code()).isEqualTo("user.not-found");
        assertThat(admin.post(nobody + "/grant", "{\"role\": \"analyst\"}").code())
                .isEqualTo("user.not-found");
    }

    private static List<String> texts(JsonNode node, String field) {
        var texts = new ArrayList<String>();
        node.path(field).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static List<StoredMail> letters(TestSystem system, String email) throws IOException {
        var letters = new ArrayList<StoredMail>();
        for (var file : new MailFolder(system.home().resolve("mail")).files()) {
            var letter = StoredMail.of(file);
            if (letter.isTo(email)) {
                letters.add(letter);
            }
        }
        return letters;
    }
}
