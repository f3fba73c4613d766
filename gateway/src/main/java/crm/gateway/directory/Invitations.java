package crm.gateway.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.resource.UserResource;

/** The letter by which somebody chooses a password and comes to the console; Keycloak writes it in the user's language. */
@ApplicationScoped
class Invitations {

    private static final Duration VALID = Duration.ofDays(3);
    private static final String CONSOLE = "crm-console";

    private final URI publicUrl;

    Invitations(@ConfigProperty(name = "crm.public-url") URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    void send(UserResource user) {
        user.executeActionsEmail(
                CONSOLE,
                publicUrl + "/console/",
                Math.toIntExact(VALID.toSeconds()),
                List.of(Keycloak.CHOOSE_PASSWORD));
    }
}
