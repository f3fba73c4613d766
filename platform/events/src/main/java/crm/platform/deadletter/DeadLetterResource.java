package crm.platform.deadletter;

import crm.platform.command.Commands;
import crm.platform.inbox.Redelivery;
import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import crm.platform.web.Success;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/operations/dead-letters")
@Tag(name = "Operations", description = "For administrators: what this service could not deliver.")
@Produces(MediaType.APPLICATION_JSON)
class DeadLetterResource {

    private static final String PERMISSION = "dead-letter:redrive";

    private final DeadLetters deadLetters;
    private final Redelivery redelivery;
    private final Redrive redrive;
    private final Commands commands;

    DeadLetterResource(DeadLetters deadLetters, Redelivery redelivery, Redrive redrive, Commands commands) {
        this.deadLetters = deadLetters;
        this.redelivery = redelivery;
        this.redrive = redrive;
        this.commands = commands;
    }

    @GET
    @RolesAllowed(PERMISSION)
    @Operation(
            operationId = "listDeadLetters",
            summary = "List dead letters; filter[waiting]=true leaves out redriven ones")
    public Uni<Page<DeadLetterView>> list(@Context ListRequest request) {
        return deadLetters.page(request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "getDeadLetter", summary = "Get a dead letter")
    public Uni<DeadLetterView> get(UUID id) {
        return deadLetters.get(id);
    }

    @GET
    @Path("/{id}/record")
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "getDeadLetterRecord", summary = "Get the record of a dead letter as it lies in its topic")
    public Uni<DeadLetterRecord> record(UUID id) {
        return deadLetters.record(id);
    }

    @POST
    @Path("/{id}/redrive")
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "redriveDeadLetter", summary = "Apply a dead letter, then what was parked behind it")
    @Success("Applied, now or before")
    public Uni<RestResponse<DeadLetterView>> redrive(UUID id) {
        return commands.answered(id, () -> redelivery.redeliver(id).chain(() -> deadLetters.get(id)))
                .call(() -> deadLetters
                        .get(id)
                        .chain(letter -> redelivery.release(letter.consumer(), letter.aggregateId())));
    }

    @POST
    @Path("/redrive")
    @RolesAllowed(PERMISSION)
    @Operation(
            operationId = "redriveDeadLetters",
            summary = "Apply the dead letters of a consumer, of an aggregate or with an error, up to 200, oldest first")
    public Uni<RedriveResult> redrive(@NotNull @Valid RedriveRequest selection) {
        selection.mustSelect();
        return redrive.all(selection);
    }
}
