package crm.gateway.directory;

import crm.platform.domain.AlreadyThere;
import crm.platform.domain.InvalidInput;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;

/** What Keycloak refuses of a user that was sent to it, in our words. */
final class KeycloakRefusals {

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private KeycloakRefusals() {}

    /** What is nobody's fault but ours stays as it is. */
    static RuntimeException of(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case CONFLICT -> new AlreadyThere("user.email-taken", "Another user has this e-mail address.", (UUID) null);
            case BAD_REQUEST ->
                new InvalidInput("user.not-acceptable", "The identity provider does not accept this name or address.");
            default -> refused;
        };
    }
}
