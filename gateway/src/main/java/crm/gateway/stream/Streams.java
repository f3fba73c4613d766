package crm.gateway.stream;

import crm.console.session.TokenExpiry;
import crm.platform.security.CurrentUser;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;
import org.jspecify.annotations.Nullable;

/** A stream as an answer: for a bearer of a token, and for the session of the console. */
@ApplicationScoped
class Streams {

    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(1);

    private final Hub hub;
    private final SecurityIdentity identity;
    private final CurrentUser user;
    private final Thread end;

    Streams(Hub hub, SecurityIdentity identity, CurrentUser user) {
        this.hub = hub;
        this.identity = identity;
        this.user = user;
        this.end = new Thread(hub::endAll, "end-streams");
    }

    /** A gateway that stops waits for its answers; these have no end of their own, so they get one before it begins to wait. */
    void start(@Observes StartupEvent started) {
        Runtime.getRuntime().addShutdownHook(end);
    }

    void stop(@Observes ShutdownEvent stopped) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException atShutdown) {
            hub.endAll();
        }
    }

    /** @param back how far before now a new stream begins */
    Multi<OutboundSseEvent> open(
            List<String> watch, @Nullable String lastEventId, Duration back, HttpServerResponse response) {
        // whoever is too slow has the rest of it in buffers that are not read: nothing but an end of the connection
        // reaches it
        var messages = hub.open(viewer(), Watched.of(watch), lastEventId, back, response::reset);
        response.putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
        return messages.map(Streams::event);
    }

    private Viewer viewer() {
        var token = identity.getCredential(AccessTokenCredential.class).getToken();
        var caller = user.get();
        return new Viewer(
                token,
                caller.userId().toString(),
                caller.permissions(),
                TokenExpiry.of(token).orElse(Instant.EPOCH));
    }

    private static OutboundSseEvent event(Message message) {
        var event = new OutboundSseEventImpl.BuilderImpl();
        if (message.position() != null) {
            event.id(message.position());
        }
        return message.event() == null
                ? event.comment("").reconnectDelay(COME_BACK_AFTER.toMillis()).build()
                : event.name(message.event().label())
                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                        .data(String.class, message.data())
                        .build();
    }
}
