package crm.launcher.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import java.io.IOException;
import java.nio.file.Files;

/** Makes the realm of a running Keycloak what a checkout before marketing's account would have left behind. */
public final class OlderRealm {

    private OlderRealm() {}

    public static void in(Settings settings, Secrets secrets) throws IOException, InterruptedException {
        var keycloak = new KeycloakAdmin(settings, secrets);
        var client = keycloak.get("/clients?clientId=" + RealmValues.MARKETING).path(0);
        delete(keycloak, "/clients/" + client.path("id").asText());
        delete(keycloak, "/roles/dispatch-permit:issue");
        delete(keycloak, "/roles/campaign:send");
        delete(
                keycloak,
                "/groups/" + keycloak.get("/group-by-path/teams").path("id").asText());
        var supervisor = keycloak.get("/users?username=supervisor&exact=true").path(0);
        delete(keycloak, "/users/" + supervisor.path("id").asText());
        Files.delete(RealmUpdate.marker(settings));
    }

    private static void delete(KeycloakAdmin keycloak, String path) throws IOException, InterruptedException {
        keycloak.send("DELETE", path, JsonNodeFactory.instance.objectNode());
    }
}
