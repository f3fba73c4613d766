package crm.platform.outbox;

import crm.platform.command.Commands;
import crm.platform.journal.OutboxTable;
import crm.platform.list.ListParameters;
import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
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

@Path("/api/v1/operations/outbox")
@Tag(name = "Operations", description = "For administrators: what this service could not deliver.")
@Produces(MediaType.APPLICATION_JSON)
class OutboxResource {

    private static final String PERMISSION = "dead-letter:redrive";

    @ListParameters(operation = "listUnpublishedEvents")
    static final ListQuery<OutboxRowView> UNSENT = ListQuery.of(
                    OutboxRowView.COLUMNS,
                    "(select * from outbox where sent_at is null) o",
                    OutboxTable.EVENT_ID,
                    OutboxRowView::of)
            .filtered(OutboxTable.SHARD, OutboxTable.TYPE, OutboxTable.AGGREGATE_ID)
            .sorted(OutboxTable.RECORDED_AT)
            .filtered("parked", OutboxTable.PARKED_AT.sql() + " is not null");

    private final Lists lists;
    private final OutboxParking parking;
    private final Republishing republishing;
    private final Commands commands;

    OutboxResource(Lists lists, OutboxParking parking, Republishing republishing, Commands commands) {
        this.lists = lists;
        this.parking = parking;
        this.republishing = republishing;
        this.commands = commands;
    }

    @GET
    @RolesAllowed(PERMISSION)
    @Operation(
            operationId = "listUnpublishedEvents",
            summary = "List events that wait to be published; sort=recordedAt shows the one that blocks first")
    public Uni<Page<OutboxRowView>> list(@Context ListRequest request) {
        return lists.page(UNSENT, request);
    }

    @POST
    @Path("/{id}/park")
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "parkUnpublishedEvent", summary = "Set an event aside that the broker refuses")
    @Success("Parked")
    public Uni<RestResponse<OutboxRowView>> park(UUID id) {
        return commands.answered(id, () -> parking.park(id));
    }

    @POST
    @Path("/{id}/unpark")
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "unparkEvent", summary = "Let the relay try a parked event again")
    @Success("Waiting again")
    public Uni<RestResponse<OutboxRowView>> unpark(UUID id) {
        return commands.answered(id, () -> parking.unpark(id));
    }

    @POST
    @Path("/republish")
    @RolesAllowed(PERMISSION)
    @Operation(operationId = "republishLostEvents", summary = "Publish again what the broker has acknowledged and lost")
    public Uni<RepublishResult> republish(@NotNull @Valid RepublishRequest request) {
        return republishing.run(request);
    }
}
