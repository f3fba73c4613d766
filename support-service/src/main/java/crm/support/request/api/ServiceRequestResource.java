package crm.support.request.api;

import crm.platform.command.Commands;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.web.Success;
import crm.support.request.application.OpenRequest;
import crm.support.request.application.RequestSummary;
import crm.support.request.application.Requests;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/service-requests")
@Tag(name = "Service requests", description = "What customers ask, suggest and complain about.")
@Produces(MediaType.APPLICATION_JSON)
class ServiceRequestResource {

    private final Commands commands;
    private final OpenRequest open;
    private final Requests requests;
    private final Listing<RequestSummary> list;
    private final Clock clock;

    ServiceRequestResource(
            Commands commands, OpenRequest open, Requests requests, Listing<RequestSummary> list, Clock clock) {
        this.commands = commands;
        this.open = open;
        this.requests = requests;
        this.list = list;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("service-request:write")
    @Operation(operationId = "openServiceRequest", summary = "Take down what a customer wants")
    @Success(value = "Opened", status = 201)
    public Uni<RestResponse<ServiceRequestView>> open(@NotNull @Valid OpenServiceRequest request) {
        return commands.created(request, () -> open.open(request.toCommand()).map(ServiceRequestView::of));
    }

    @GET
    @RolesAllowed("service-request:read")
    @Operation(
            operationId = "listServiceRequests",
            summary = "List service requests; by customerId it is the history of service")
    public Uni<Page<RequestSummary>> list(@Context ListRequest request) {
        return list.page(request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("service-request:read")
    @Operation(operationId = "getServiceRequest", summary = "Get a service request")
    public Uni<ServiceRequestView> get(UUID id) {
        return requests.find(id).map(ServiceRequestView::of);
    }

    @GET
    @Path("/{id}/sla")
    @RolesAllowed("service-request:read")
    @Operation(operationId = "explainServiceRequestSla", summary = "Explain how each due time came about")
    public Uni<SlaExplanation> explain(UUID id) {
        return requests.find(id).map(request -> SlaExplanation.of(request, clock.instant()));
    }
}
