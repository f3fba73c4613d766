package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.proofs.chaos.observe.TopicReader;
import crm.proofs.scene.KeycloakAdmin;
import crm.proofs.system.Api;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** GTW-02: what the directory knows, the services know; nobody is given a record who is not there. */
@Order(66)
@ExtendWith(SharedSystem.class)
class UserEventsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofMinutes(2);

    /** @param actor who changed it */
    private record Told(int version, String actor, JsonNode user) {

        static Told of(ConsumerRecord<String, byte[]> event) {
            try {
                return new Told(
                        Integer.parseInt(header(event, "ce_aggregateversion")),
                        header(event, "ce_actor"),
                        JSON.readTree(event.value()));
            } catch (IOException notJson) {
                throw new UncheckedIOException(notJson);
            }
        }

        private static String header(ConsumerRecord<String, byte[]> event, String name) {
            return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }

        List<String> changed() {
            var names = new ArrayList<String>();
            user.path("changedFields").forEach(name -> names.add(name.asText()));
            return names;
        }

        String status() {
            return user.path("status").asText();
        }
    }

    private static List<Told> toldOf(TestSystem system, String user) {
        var told = new ArrayList<Told>();
        try (var reader = new TopicReader(system.kafkaBootstrap(), Set.of("crm.identity.user.v1"))) {
            reader.catchUp(event -> {
                if (event.key().equals(user)) {
                    told.add(Told.of(event));
                }
            });
        }
        return told;
    }

    private static String aLead(TestSystem system) {
        return Api.of(system, "manager")
                .post("/api/v1/leads", "{\"personName\": \"Aday " + UUID.randomUUID() + "\", \"source\": \"WEB_FORM\"}")
                .json()
                .path("id")
                .asText();
    }

    private static Api.Answer reassign(TestSystem system, String lead, String user) {
        return Api.of(system, "manager")
                .post("/api/v1/leads/reassign", "{\"ids\": [\"%s\"], \"userId\": \"%s\"}".formatted(lead, user));
    }

    private static String ownerOf(TestSystem system, String lead) {
        return Api.of(system, "manager")
                .get("/api/v1/leads/" + lead)
                .json()
                .path("owner")
                .path("userId")
                .asText();
    }

    @Test
    void eachChangeIsToldOnceWithWhoMadeItAndWithoutAName(TestSystem system) {
        var admin = new KeycloakAdmin(system)
                .get("/users?username=admin&exact=true")
                .path(0)
                .path("id")
                .asText();
        var user = new Invited(system);

        user.command("grant", "{\"role\": \"analyst\"}");
        await().atMost(LONG)
                .until(() -> toldOf(system, user.id).stream()
                        .anyMatch(told -> told.changed().contains("roles")));
        user.command("join", "{\"team\": \"ankara-sales\"}");
        await().atMost(LONG)
                .until(() -> toldOf(system, user.id).stream()
                        .anyMatch(told -> told.changed().contains("teams")));
        user.change("{\"lastName\": \"Başka\"}");
        await().atMost(LONG)
                .until(() -> toldOf(system, user.id).stream()
                        .anyMatch(told -> told.changed().contains("profile")));

        var told = toldOf(system, user.id);
        assertThat(told).extracting(Told::version).containsExactly(1, 2, 3, 4);
        assertThat(told).extracting(Told::actor).containsOnly("user:" + admin);
        assertThat(told.toString()).doesNotContain("Deneme", "Başka", user.email);
    }

    @Test
    void whoIsInvitedMayBeGivenRecordsAndWhoIsSuspendedMayNot(TestSystem system) {
        var lead = aLead(system);
        var user = new Invited(system);

        await().atMost(LONG).until(() -> reassign(system, lead, user.id).status() == 200);
        assertThat(ownerOf(system, lead)).isEqualTo(user.id);
        user.command("suspend", "{}");
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(reassign(system, lead, user.id).code()).isEqualTo("user.inactive"));
        assertThat(reassign(system, lead, UUID.randomUUID().toString()).code()).isEqualTo("user.unknown");
    }

    @Test
    void whatWhoLeavesOwnedBecomesTheSuccessors(TestSystem system) {
        var lead = aLead(system);
        var leaver = new Invited(system);
        var successor = new Invited(system);
        await().atMost(LONG).until(() -> reassign(system, lead, leaver.id).status() == 200);

        assertThat(leaver.command("deactivate", "{\"successorUserId\": \"" + leaver.id + "\"}")
                        .code())
                .isEqualTo("user.no-successor");
        assertThat(leaver.command("deactivate", "{\"successorUserId\": \"" + UUID.randomUUID() + "\"}")
                        .code())
                .isEqualTo("user.unknown");
        assertThat(leaver.now().path("status").asText()).as("refused").isNotEqualTo("DEACTIVATED");
        var gone = leaver.command("deactivate", "{\"successorUserId\": \"" + successor.id + "\"}");

        assertThat(gone.json().path("successorUserId").asText()).as(gone.body()).isEqualTo(successor.id);
        await().atMost(LONG).until(() -> ownerOf(system, lead).equals(successor.id));
    }

    /** Nobody told the gateway: the sweep finds it. */
    @Test
    void whatIsChangedInKeycloakItselfIsToldToo(TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        var user = new Invited(system);
        await().atMost(LONG).until(() -> !toldOf(system, user.id).isEmpty());

        keycloak.replace("/users/" + user.id, Map.of("enabled", false));

        await().atMost(LONG).untilAsserted(() -> {
            var last = toldOf(system, user.id);
            assertThat(last.get(last.size() - 1).status()).isEqualTo("SUSPENDED");
            assertThat(last.get(last.size() - 1).actor()).isEqualTo("system:directory");
        });
    }
}
