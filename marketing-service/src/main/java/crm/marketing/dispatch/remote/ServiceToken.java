package crm.marketing.dispatch.remote;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** marketing-service's own access token (client credentials), asked for again shortly before it runs out. */
@ApplicationScoped
class ServiceToken {

    private static final String CLIENT = "crm-marketing";
    private static final Duration BEFORE_THE_END = Duration.ofSeconds(20);

    private record Token(String bearer, long goodUntil) {

        boolean isGood() {
            return System.nanoTime() - goodUntil < 0;
        }
    }

    private final WebClient client;
    private final String url;
    private final String secret;
    private volatile Token token;

    ServiceToken(
            Vertx vertx,
            @ConfigProperty(name = "crm.marketing.token-url") String url,
            @ConfigProperty(name = "crm.marketing.client-secret") String secret,
            @ConfigProperty(name = "crm.services.timeout") Duration timeout) {
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout((int) timeout.toMillis()));
        this.url = url;
        this.secret = secret;
    }

    /** Fails when the identity provider does not give one. */
    Uni<String> get() {
        var known = token;
        return known != null && known.isGood() ? Uni.createFrom().item(known.bearer()) : ask();
    }

    private Uni<String> ask() {
        var form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "client_credentials")
                .add("client_id", CLIENT)
                .add("client_secret", secret);
        return client.postAbs(url)
                .sendForm(io.vertx.mutiny.core.MultiMap.newInstance(form))
                .map(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new ServiceCalls.Unanswered("no token: " + answer.statusCode());
                    }
                    var body = answer.bodyAsJsonObject();
                    var lifetime =
                            Duration.ofSeconds(body.getLong("expires_in")).minus(BEFORE_THE_END);
                    token = new Token(body.getString("access_token"), System.nanoTime() + lifetime.toNanos());
                    return token.bearer();
                });
    }
}
