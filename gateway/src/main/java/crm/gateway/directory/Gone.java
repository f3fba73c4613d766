package crm.gateway.directory;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Keycloak keeps takes many questions, and what one of them speaks of may have been removed since the one before: others' changes are
 * no outage. Not for a list that is always there: no answer about all users is an outage, and no empty list.
 */
public final class Gone {

    private Gone() {}

    /** Empty for one role, group, user or client that is not there. */
    public static <T> Optional<T> unless(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
