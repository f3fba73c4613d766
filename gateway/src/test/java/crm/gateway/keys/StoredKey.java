package crm.gateway.keys;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.testing.Tokens;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A key that another gateway has made, as {@link StubKeycloak} keeps it. */
record StoredKey(UUID id) {

    static final String SECRET = "Zq8vN3kLw0aXb7TtYc5mR2hPd9sGf6uJ";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param addresses with commas between; empty: from everywhere */
    static StoredKey until(Instant end, String addresses) {
        var key = new StoredKey(UUID.randomUUID());
        var client = JSON.createObjectNode()
                .put("id", key.clientId())
                .put("clientId", key.clientId())
                .put("name", "Web shop")
                .put("enabled", true)
                .put("secret", SECRET);
        client.putObject("attributes")
                .put("crm.expires-at", end.toString())
                .put("crm.allowed-addresses", addresses)
                .put("crm.account", Tokens.idOf(key.clientId()).toString())
                .put(
                        "client.secret.creation.time",
                        "" + Instant.now().minusSeconds(60).getEpochSecond());
        key.store(client);
        return key;
    }

    String clientId() {
        return "key-" + id;
    }

    String text() {
        return new PresentedKey(id, SECRET).text();
    }

    /** As Keycloak would give it to the program itself. */
    String token() {
        return Tokens.user(clientId())
                .claim("azp", clientId())
                .permissions("lead:read")
                .sign();
    }

    ObjectNode now() {
        try {
            return (ObjectNode) JSON.readTree(given().get(address()).asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(Consumer<ObjectNode> change) {
        var client = now();
        change.accept(client);
        store(client);
    }

    /** How often its secret was to be changed for a token. */
    int asked() {
        return Integer.parseInt(
                given().get(stub() + StubKeycloak.ASKED + clientId()).asString());
    }

    private void store(ObjectNode client) {
        given().contentType("application/json")
                .body(client.toString())
                .put(address())
                .then()
                .statusCode(204);
    }

    private String address() {
        return stub() + StubKeycloak.ADMIN + "clients/" + clientId();
    }

    private static String stub() {
        return ConfigProvider.getConfig().getValue(StubKeycloak.URL, String.class);
    }
}
