package crm.gateway.stream;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The same stream for the console's pages, with the token of their session. */
@Path("/console/stream")
class ConsoleStreamResource {

    /** A page is made before it listens: it hears of what has changed meanwhile. */
    private static final Duration LOADING = Duration.ofSeconds(5);

    private final Streams streams;

    ConsoleStreamResource(Streams streams) {
        this.streams = streams;
    }

    @GET
    @Authenticated
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> watch(
            @RestQuery List<String> watch,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @Context HttpServerResponse response) {
        return streams.open(watch, lastEventId, LOADING, response);
    }
}
