package crm.customer.lead.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.customer.lead.application.ChangeLead;
import crm.customer.lead.application.ConversionTargets;
import crm.customer.lead.application.ConvertLead;
import crm.customer.lead.application.CreateLead;
import crm.customer.lead.application.MoveLead;
import crm.customer.lead.application.ReassignLeads;
import crm.customer.lead.domain.DisqualifyReason;
import crm.customer.lead.domain.Lead;
import crm.platform.command.Commands;
import crm.platform.data.Repository;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.patch.MergePatches;
import crm.platform.user.ReassignRequest;
import crm.platform.user.Reassigned;
import crm.platform.web.IfMatchRequired;
import crm.platform.web.Success;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/leads")
@Tag(name = "Leads", description = "Persons and companies who might become customers.")
@Produces(MediaType.APPLICATION_JSON)
class LeadResource {

    private final Commands commands;
    private final CreateLead create;
    private final ChangeLead change;
    private final MoveLead move;
    private final ReassignLeads reassign;
    private final ConvertLead convert;
    private final ConversionTargets targets;
    private final Repository<Lead> leads;
    private final Listing<Lead.State> list;
    private final MergePatches patches;

    LeadResource(
            Commands commands,
            CreateLead create,
            ChangeLead change,
            MoveLead move,
            ReassignLeads reassign,
            ConvertLead convert,
            ConversionTargets targets,
            Repository<Lead> leads,
            Listing<Lead.State> list,
            MergePatches patches) {
        this.commands = commands;
        this.create = create;
        this.change = change;
        this.move = move;
        this.reassign = reassign;
        this.convert = convert;
        this.targets = targets;
        this.leads = leads;
        this.list = list;
        this.patches = patches;
    }

    @POST
    @RolesAllowed("lead:write")
    @Operation(operationId = "createLead", summary = "Note somebody who might become a customer")
    @Success(value = "Created", status = 201)
    public Uni<RestResponse<LeadView>> create(@NotNull @Valid CreateLeadRequest request) {
        return commands.created(request, () -> view(create.create(request.toCommand())));
    }

    @GET
    @RolesAllowed("lead:read")
    @Operation(operationId = "listLeads", summary = "List or search leads")
    public Uni<LeadPage> list(@Context ListRequest request) {
        return list.page(request).map(LeadPage::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("lead:read")
    @Operation(operationId = "getLead", summary = "Get a lead")
    public Uni<LeadView> get(UUID id) {
        return view(leads.find(id));
    }

    @PATCH
    @Path("/{id}")
    @IfMatchRequired
    @Consumes({MergePatches.JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed("lead:write")
    @Operation(
            operationId = "changeLead",
            summary = "Correct who a lead is and what they need",
            description = "While it is open. Where a lead came from is told once.")
    @RequestBodySchema(ChangeLeadRequest.class)
    @Success("Changed")
    public Uni<RestResponse<LeadView>> change(UUID id, @NotNull ObjectNode body) throws JsonProcessingException {
        var patch = patches.read(body, ChangeLeadRequest.class);
        return commands.answered(
                body, () -> view(change.describe(id, before -> ChangeLeadRequest.after(patch, before))));
    }

    @POST
    @Path("/{id}/assign")
    @RolesAllowed("lead:write")
    @Operation(operationId = "assignLead", summary = "Give a new lead to an employee, who becomes its owner")
    @Success("Assigned")
    public Uni<RestResponse<LeadView>> assign(UUID id, @NotNull @Valid AssignLeadRequest request) {
        return commands.answered(request, () -> view(move.assign(id, request.assigneeUserId())));
    }

    @POST
    @Path("/reassign")
    @RolesAllowed("lead:reassign")
    @Operation(
            operationId = "reassignLeads",
            summary = "Give leads to another employee",
            description =
                    "Up to 200, in whatever state, in one transaction; who gets them works on those that were assigned.")
    @Success("What became of each")
    public Uni<RestResponse<Reassigned>> reassign(@NotNull @Valid ReassignRequest request) {
        return commands.answered(request, () -> reassign.give(request));
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed("lead:write")
    @Operation(operationId = "startLead", summary = "Begin to work on an assigned lead")
    @Success("Started")
    public Uni<RestResponse<LeadView>> start(UUID id) {
        return commands.answered(Map.of(), () -> view(move.start(id)));
    }

    @POST
    @Path("/{id}/qualify")
    @RolesAllowed("lead:write")
    @Operation(operationId = "qualifyLead", summary = "Find that a lead is worth an opportunity")
    @Success("Qualified")
    public Uni<RestResponse<LeadView>> qualify(UUID id) {
        return commands.answered(Map.of(), () -> view(move.qualify(id)));
    }

    @POST
    @Path("/{id}/disqualify")
    @RolesAllowed("lead:write")
    @Operation(operationId = "disqualifyLead", summary = "Give a lead up")
    @Success("Disqualified")
    public Uni<RestResponse<LeadView>> disqualify(UUID id, @NotNull @Valid DisqualifyLeadRequest request) {
        return commands.answered(request, () -> view(move.disqualify(id, new DisqualifyReason(request.reason()))));
    }

    @POST
    @Path("/{id}/recycle")
    @RolesAllowed("lead:write")
    @Operation(operationId = "recycleLead", summary = "Begin anew with a lead that was given up")
    @Success("Recycled")
    public Uni<RestResponse<LeadView>> recycle(UUID id) {
        return commands.answered(Map.of(), () -> view(move.recycle(id)));
    }

    @POST
    @Path("/{id}/convert")
    @RolesAllowed("lead:convert")
    @Operation(
            operationId = "convertLead",
            summary = "Make an open lead a customer, or link it with one",
            description =
                    "Where customers have the same e-mail address, phone number or external id, 409 lead.customer-exists"
                            + " names those that the caller may see in existingIds: name one, or allow a duplicate.")
    @Success("Converted")
    public Uni<RestResponse<LeadView>> convert(UUID id, @NotNull @Valid ConvertLeadRequest request) {
        return commands.answered(request, () -> view(convert.to(id, request.toTarget(targets))));
    }

    private static Uni<LeadView> view(Uni<Lead> lead) {
        return lead.map(stored -> LeadView.of(stored.state()));
    }
}
