package crm.gateway.keys;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Changes a key for an access token at Keycloak, which alone knows whether the secret is right, and keeps the token in memory until
 * shortly before it ends. What is refused is not kept: a wrong key is asked about each time, as far as its address may ask.
 */
@ApplicationScoped
class KeyTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration EARLIER = Duration.ofSeconds(30);
    private static final int MOST = 10_000;
    private static final int CONNECTIONS = 32;

    /** Who comes behind them is told at once that it cannot be asked. */
    private static final int WAITING = 256;

    /** @param goodFor how long it may be used from now on */
    private record Granted(UUID key, String token, Duration goodFor) {

        @Override
        public String toString() {
            return "Granted[" + key + ", ***]";
        }
    }

    private final WebClient client;
    private final String url;
    private final AsyncCache<String, Granted> granted = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<String, Granted>creating((fingerprint, each) -> each.goodFor()))
            .buildAsync();

    KeyTokens(Vertx vertx, @ConfigProperty(name = "crm.api-keys.token-url") String url) {
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) PATIENCE.toMillis())
                        .setMaxPoolSize(CONNECTIONS)
                        .setMaxWaitQueueSize(WAITING));
        this.url = url;
    }

    /**
     * Fails with a refusal for what is no key, and else when Keycloak does not answer.
     *
     * @param sent of which there may be one
     */
    CompletionStage<String> of(List<String> sent) {
        return sent.size() == 1 ? PresentedKey.of(sent.get(0)).map(this::token).orElseGet(KeyTokens::none) : none();
    }

    private CompletionStage<String> token(PresentedKey key) {
        return granted.get(key.fingerprint(), (fingerprint, executor) -> ask(key))
                .thenApply(Granted::token);
    }

    private static CompletionStage<String> none() {
        return CompletableFuture.failedFuture(KeyRefusals.unknown());
    }

    /** Whoever comes with this key is asked about again. */
    void forget(UUID key) {
        granted.synchronous().asMap().values().removeIf(each -> each.key().equals(key));
    }

    private CompletableFuture<Granted> ask(PresentedKey key) {
        var form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "client_credentials")
                .add("client_id", KeyClient.PREFIX + key.id())
                .add("client_secret", key.secret());
        return client.postAbs(url)
                .timeout(PATIENCE.toMillis())
                .sendForm(form)
                .map(answer -> granted(key, answer))
                .subscribeAsCompletionStage();
    }

    private static Granted granted(PresentedKey key, HttpResponse<Buffer> answer) {
        return switch (answer.statusCode()) {
            case 200 -> {
                var body = answer.bodyAsJsonObject();
                var goodFor = Duration.ofSeconds(body.getLong("expires_in", 0L)).minus(EARLIER);
                yield new Granted(key.id(), body.getString("access_token"), atLeastNothing(goodFor));
            }
            case 400, 401 -> throw KeyRefusals.unknown();
            default ->
                throw new UncheckedIOException(
                        "Keycloak answers with " + answer.statusCode(), new IOException("no token"));
        };
    }

    private static Duration atLeastNothing(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
