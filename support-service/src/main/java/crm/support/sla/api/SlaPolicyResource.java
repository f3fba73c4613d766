package crm.support.sla.api;

import crm.platform.command.Commands;
import crm.platform.list.Page;
import crm.platform.web.Success;
import crm.support.sla.application.ChangeSla;
import crm.support.sla.application.SlaBook;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/sla-policies")
@Tag(name = "Service levels", description = "What is promised, and by which hours it counts.")
@Produces(MediaType.APPLICATION_JSON)
class SlaPolicyResource {

    private static final int MOST_SHOWN = 100;

    private final Commands commands;
    private final ChangeSla change;
    private final SlaBook book;

    SlaPolicyResource(Commands commands, ChangeSla change, SlaBook book) {
        this.commands = commands;
        this.change = change;
        this.book = book;
    }

    @GET
    @RolesAllowed("sla-policy:read")
    @Operation(
            operationId = "listSlaPolicies",
            summary = "List versions of the policy, the latest first; the first one counts")
    public Uni<Page<SlaPolicyView>> list() {
        return book.policies(MOST_SHOWN)
                .map(all -> new Page<>(all.stream().map(SlaPolicyView::of).toList(), null, null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("sla-policy:read")
    @Operation(operationId = "getSlaPolicy", summary = "Get a version of the policy")
    public Uni<SlaPolicyView> get(UUID id) {
        return book.policy(id).map(SlaPolicyView::of);
    }

    @POST
    @RolesAllowed("sla-policy:write")
    @Operation(operationId = "addSlaPolicy", summary = "Promise something else from now on")
    @Success(value = "Added", status = 201)
    public Uni<RestResponse<SlaPolicyView>> add(@NotNull @Valid SlaPolicyRequest request) {
        return commands.created(
                request,
                () -> change.add(request.calendarId(), request.byPriority()).map(SlaPolicyView::of));
    }
}
