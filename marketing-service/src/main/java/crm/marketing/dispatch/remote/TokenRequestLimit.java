package crm.marketing.dispatch.remote;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everybody waits for the one request for a token that runs: without a limit, one that is never answered would be the last. */
@ApplicationScoped
@Unremovable // nobody injects it: the extension looks for it
@OidcEndpoint(OidcEndpoint.Type.TOKEN)
class TokenRequestLimit implements OidcRequestFilter {

    private final Duration limit;

    TokenRequestLimit(@ConfigProperty(name = "quarkus.oidc-client.connection-timeout") Duration limit) {
        this.limit = limit;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext running) {
        running.request().timeout(limit.toMillis());
        return Uni.createFrom().voidItem();
    }
}
