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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stream")
@Tag(name = "Live", description = "What has changed, told at once.")
class StreamResource {

    private final Streams streams;

    StreamResource(Streams streams) {
        this.streams = streams;
    }

    @GET
    @Authenticated
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "watchChanges",
            summary = "Hear of changes as they happen",
            description =
                    "Server-sent events. `changed` says which record has changed to which version, never what of it; only records that"
                            + " you may see are told. `reset`: more may have changed than can be told, load anew. `expired`: the token"
                            + " has ended, and the stream with it; come back with another one. Open the stream first, and load after:"
                            + " then nothing is missed. Whoever comes back within five minutes with the last id (`Last-Event-ID`)"
                            + " misses nothing; a hint may come twice. Who reads too slowly is cut off, and comes back the same way.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Events as long as you read and the token is good; the schema is what `data` of `changed` holds",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Hint.class)))
    @APIResponse(responseCode = "422", description = "Nothing that can be watched")
    @APIResponse(responseCode = "503", description = "Too many streams are open, or the events cannot be read")
    public Multi<OutboundSseEvent> watch(
            @Parameter(
                            description =
                                    "Resources, as `orders,service-requests`, or single records, as `orders/<id>`; at"
                                            + " most 20, together or each in a parameter of its own.")
                    @RestQuery
                    List<String> watch,
            @Parameter(description = "The last id that you have read, to go on behind it.")
                    @RestHeader("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Context HttpServerResponse response) {
        return streams.open(watch, lastEventId, Duration.ZERO, response);
    }
}
