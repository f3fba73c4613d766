package crm.launcher.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives the realm of a home what this checkout's realm has and it has not: roles and what they are made of, groups, clients,
 * demo users. Takes nothing away that somebody has added. A file remembers which realm that was last done for.
 */
final class RealmUpdate {

    /** What Keycloak keeps of a user, as an import has it. */
    private static final String PROFILE =
            "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final Secrets secrets;
    private final JsonNode wanted;

    RealmUpdate(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.wanted = Realm.of(settings.root()).with(RealmValues.of(settings, secrets));
    }

    void run() throws IOException, InterruptedException {
        var marker = marker(settings);
        var version = version();
        if (Files.exists(marker) && Files.readString(marker).equals(version)) {
            return;
        }
        new Steps(new KeycloakAdmin(settings, secrets)).run();
        Files.writeString(marker, version);
    }

    /** Below the data: whoever deletes the realm deletes it, too. */
    static Path marker(Settings settings) {
        return settings.home().data().resolve("keycloak-realm");
    }

    private String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(wanted.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the order in which each stands on those before. */
    private final class Steps {

        private final KeycloakAdmin keycloak;

        Steps(KeycloakAdmin keycloak) {
            this.keycloak = keycloak;
        }

        void run() throws IOException, InterruptedException {
            settings();
            roles();
            groups("", null, wanted.path("groups"));
            clients();
            users();
        }

        /** Policies and the mail server: what is one value. Keycloak leaves alone what is not in the message. */
        private void settings() throws IOException, InterruptedException {
            var single = JSON.createObjectNode();
            wanted.properties().stream()
                    .filter(field ->
                            field.getValue().isValueNode() || field.getKey().equals("smtpServer"))
                    .forEach(field -> single.set(field.getKey(), field.getValue()));
            keycloak.send("PUT", "", single);
            keycloak.send(
                    "PUT", "/users/profile", JSON.readTree(wanted.at(PROFILE).asText()));
        }

        private void roles() throws IOException, InterruptedException {
            var all = wanted.path("roles").path("realm");
            var known = known();
            for (JsonNode role : all) {
                if (!known.containsKey(role.path("name").asText())) {
                    var plain = ((ObjectNode) role.deepCopy()).without(List.of("composite", "composites"));
                    keycloak.send("POST", "/roles", plain);
                }
            }
            known = known();
            for (JsonNode role : all) {
                var parts = role.path("composites").path("realm");
                if (!parts.isEmpty()) {
                    keycloak.send("POST", "/roles/" + role.path("name").asText() + "/composites", named(parts, known));
                }
            }
        }

        private Map<String, JsonNode> known() throws IOException, InterruptedException {
            return byName(keycloak.get("/roles?max=10000"));
        }

        private static Map<String, JsonNode> byName(JsonNode roles) {
            var named = new TreeMap<String, JsonNode>();
            roles.forEach(role -> named.put(role.path("name").asText(), role));
            return named;
        }

        private JsonNode named(JsonNode names, Map<String, JsonNode> roles) {
            var list = JSON.createArrayNode();
            names.forEach(name -> list.add(roles.get(name.asText())));
            return list;
        }

        private void groups(String above, String parent, JsonNode groups) throws IOException, InterruptedException {
            for (JsonNode group : groups) {
                var name = group.path("name").asText();
                var path = above + "/" + name;
                if (keycloak.get("/group-by-path" + path).isMissingNode()) {
                    keycloak.send(
                            "POST",
                            parent == null ? "/groups" : "/groups/" + parent + "/children",
                            JSON.createObjectNode().put("name", name));
                }
                var id = keycloak.get("/group-by-path" + path).path("id").asText();
                groups(path, id, group.path("subGroups"));
            }
        }

        private void clients() throws IOException, InterruptedException {
            for (JsonNode client : wanted.path("clients")) {
                var query = "/clients?clientId=" + client.path("clientId").asText();
                if (keycloak.get(query).isEmpty()) {
                    keycloak.send("POST", "/clients", client);
                }
                var known = (ObjectNode) keycloak.get(query).path(0);
                known.setAll((ObjectNode) client);
                keycloak.send("PUT", "/clients/" + known.path("id").asText(), known);
            }
        }

        private void users() throws IOException, InterruptedException {
            var people = JSON.createArrayNode();
            var roles = known();
            for (JsonNode user : wanted.path("users")) {
                if (user.has("serviceAccountClientId")) {
                    serviceAccount(user, roles);
                } else {
                    people.add(user);
                }
            }
            var missing = JSON.createObjectNode().put("ifResourceExists", "SKIP");
            missing.set("users", people);
            keycloak.send("POST", "/partialImport", missing);
        }

        private void serviceAccount(JsonNode user, Map<String, JsonNode> roles)
                throws IOException, InterruptedException {
            var query =
                    "/clients?clientId=" + user.path("serviceAccountClientId").asText();
            var client = keycloak.get(query).path(0).path("id").asText();
            var account = keycloak.get("/clients/" + client + "/service-account-user")
                    .path("id")
                    .asText();
            if (user.has("realmRoles")) {
                keycloak.send(
                        "POST", "/users/" + account + "/role-mappings/realm", named(user.path("realmRoles"), roles));
            }
            for (var ofClient : user.path("clientRoles").properties()) {
                var owner = keycloak.get("/clients?clientId=" + ofClient.getKey())
                        .path(0)
                        .path("id")
                        .asText();
                keycloak.send(
                        "POST",
                        "/users/" + account + "/role-mappings/clients/" + owner,
                        named(ofClient.getValue(), byName(keycloak.get("/clients/" + owner + "/roles"))));
            }
        }
    }
}
