package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.launcher.server.DemoUsers;
import crm.proofs.scene.KeycloakAdmin;
import crm.proofs.scene.People;
import crm.proofs.system.Api;
import crm.proofs.system.Checkout;
import crm.proofs.system.EventStream;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** GTW-10: a stream goes on where it was, whatever breaks, and ends when it has to. */
@Order(71)
@ExtendWith(SharedSystem.class)
class StreamIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration A_RESTART = Duration.ofMinutes(2);
    private static final String WATCHER = "manager";

    private static EventStream stream(TestSystem system, String lastId) {
        return EventStream.open(system.gateway(), system.token(WATCHER), "leads", lastId);
    }

    private static String lead(Api api) {
        var answer = api.post("/api/v1/leads", "{\"source\": \"CALL\", \"personName\": \"Proof Lead\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static void awaitHint(EventStream stream, String id) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stream.data("changed")).anyMatch(data -> data.contains(id)));
    }

    @Test
    void whoComesBackHasMissedNothingAndHearsNothingTwice(TestSystem system) {
        var sales = Api.of(system, "sales");
        String lastId;
        String first;
        try (var stream = stream(system, "")) {
            first = lead(sales);
            awaitHint(stream, first);
            assertThat(stream.data("changed")).contains("{\"type\":\"leads\",\"id\":\"" + first + "\",\"version\":1}");
            lastId = stream.lastId();
        }
        var missed = List.of(lead(sales), lead(sales), lead(sales));

        try (var stream = stream(system, lastId)) {
            missed.forEach(id -> awaitHint(stream, id));
            assertThat(stream.data("changed")).noneMatch(data -> data.contains(first));
            assertThat(stream.data("reset")).isEmpty();
        }
    }

    @Test
    void aPositionThatIsNoneLeadsToAReset(TestSystem system) {
        try (var stream = stream(system, "018f0000-of-something-else")) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(stream.data("reset")).hasSize(1));
            awaitHint(stream, lead(Api.of(system, "sales")));
        }
    }

    @Test
    void whatChangesWhileTheGatewayIsAwayIsHeardFromTheNextOne(TestSystem system) {
        var stream = stream(system, "");
        await().atMost(SOON).until(() -> !stream.lastId().isEmpty());

        system.kill("gateway");
        await().atMost(SOON).until(stream::hasEnded);
        var missed = lead(Api.at(system.service("customer"), system.token("sales")));
        await().atMost(A_RESTART).until(() -> system.ready("gateway"));
        await().atMost(A_RESTART).until(() -> {
            try (var again = stream(system, stream.lastId())) {
                return again.status() == 200;
            }
        });

        try (var again = stream(system, stream.lastId())) {
            awaitHint(again, missed);
            assertThat(again.data("reset")).isEmpty();
        }
    }

    @Test
    void aStreamOutlastsTheBroker(TestSystem system) {
        try (var stream = stream(system, "")) {
            await().atMost(SOON).until(() -> !stream.lastId().isEmpty());

            system.kill("kafka");
            var meanwhile = lead(Api.of(system, "sales"));

            await().atMost(A_RESTART)
                    .untilAsserted(() -> assertThat(stream.data("changed")).anyMatch(data -> data.contains(meanwhile)));
            assertThat(stream.hasEnded()).isFalse();
        }
        await().atMost(A_RESTART).until(() -> system.ready("kafka"));
    }

    @Test
    void aStreamEndsWithItsToken(TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        keycloak.replace("", Map.of("accessTokenLifespan", 10));
        String token;
        try {
            token = keycloak.login(
                            "crm",
                            "crm-cli",
                            WATCHER,
                            DemoUsers.of(Checkout.root()).password())
                    .path("access_token")
                    .asText();
        } finally {
            keycloak.replace("", Map.of("accessTokenLifespan", 300));
        }

        try (var stream = EventStream.open(system.gateway(), token, "leads", "")) {
            await().atMost(SOON).until(stream::hasEnded);
            assertThat(stream.data("expired")).hasSize(1);
        }
    }

    @Test
    void aSuspendedUsersStreamEndsWithinAMinute(TestSystem system) {
        var people = People.in(system);
        var person = people.powerful();
        try (var stream = EventStream.open(system.gateway(), people.token(person), "leads", "")) {
            await().atMost(SOON).until(() -> !stream.lastId().isEmpty());

            people.keycloak().replace("/users/" + person.id(), Map.of("enabled", false));

            await().atMost(Duration.ofMinutes(1)).until(stream::hasEnded);
            assertThat(stream.data("expired")).hasSize(1);
        }
    }

    @Test
    void aCallerHasTenStreamsAndNotOneMore(TestSystem system) {
        var open = new ArrayList<EventStream>();
        try {
            for (int number = 0; number < 10; number++) {
                open.add(stream(system, ""));
            }
            assertThat(open).allMatch(stream -> stream.status() == 200);
            var impatient = Api.of(system, WATCHER).waitingFor(Duration.ZERO);
            assertThat(impatient.get("/api/v1/stream?watch=leads").code()).isEqualTo("stream.too-many");
        } finally {
            open.forEach(EventStream::close);
        }
        await().atMost(SOON)
                .until(() -> Api.of(system, WATCHER)
                                .get("/api/v1/stream?watch=leads")
                                .status()
                        == 200);
    }
}
