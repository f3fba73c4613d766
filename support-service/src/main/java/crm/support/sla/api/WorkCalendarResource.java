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

@Path("/api/v1/work-calendars")
@Tag(name = "Service levels", description = "What is promised, and by which hours it counts.")
@Produces(MediaType.APPLICATION_JSON)
class WorkCalendarResource {

    private static final int MOST_SHOWN = 100;

    private final Commands commands;
    private final ChangeSla change;
    private final SlaBook book;

    WorkCalendarResource(Commands commands, ChangeSla change, SlaBook book) {
        this.commands = commands;
        this.change = change;
        this.book = book;
    }

    @GET
    @RolesAllowed("sla-policy:read")
    @Operation(operationId = "listWorkCalendars", summary = "List versions of working calendars, the latest first")
    public Uni<Page<WorkCalendarView>> list() {
        return book.calendars(MOST_SHOWN)
                .map(all -> new Page<>(all.stream().map(WorkCalendarView::of).toList(), null, null));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("sla-policy:read")
    @Operation(operationId = "getWorkCalendar", summary = "Get a version of a working calendar")
    public Uni<WorkCalendarView> get(UUID id) {
        return book.calendar(id).map(WorkCalendarView::of);
    }

    @POST
    @RolesAllowed("sla-policy:write")
    @Operation(operationId = "addWorkCalendar", summary = "Add a version of a working calendar")
    @Success(value = "Added", status = 201)
    public Uni<RestResponse<WorkCalendarView>> add(@NotNull @Valid WorkCalendarRequest request) {
        return commands.created(request, () -> change.add(request.toCommand()).map(WorkCalendarView::of));
    }
}
