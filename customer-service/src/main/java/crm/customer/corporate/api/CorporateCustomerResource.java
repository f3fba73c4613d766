package crm.customer.corporate.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.customer.contactpoint.api.ChangeContactPointRequest;
import crm.customer.contactpoint.api.ContactPointRequest;
import crm.customer.contactpoint.api.HeldContactPointView;
import crm.customer.corporate.application.ChangeCorporateCustomer;
import crm.customer.corporate.application.ReassignCorporateCustomers;
import crm.customer.corporate.application.RegisterCorporateCustomer;
import crm.customer.corporate.domain.Company;
import crm.customer.profile.api.HeldContactPoints;
import crm.customer.profile.domain.Customer;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/corporate-customers")
@Tag(name = "Corporate customers", description = "Companies.")
@Produces(MediaType.APPLICATION_JSON)
class CorporateCustomerResource {

    private final Commands commands;
    private final RegisterCorporateCustomer register;
    private final ChangeCorporateCustomer change;
    private final ReassignCorporateCustomers reassign;
    private final Repository<Customer<Company>> customers;
    private final Listing<Customer.State<Company>> list;
    private final MergePatches patches;
    private final HeldContactPoints<Company> contactPoints;

    CorporateCustomerResource(
            Commands commands,
            RegisterCorporateCustomer register,
            ChangeCorporateCustomer change,
            ReassignCorporateCustomers reassign,
            Repository<Customer<Company>> customers,
            Listing<Customer.State<Company>> list,
            MergePatches patches) {
        this.commands = commands;
        this.register = register;
        this.change = change;
        this.reassign = reassign;
        this.customers = customers;
        this.list = list;
        this.patches = patches;
        this.contactPoints = new HeldContactPoints<>(commands, change, customers, patches);
    }

    @POST
    @RolesAllowed("corporate-customer:write")
    @Operation(operationId = "registerCorporateCustomer", summary = "Make a company a customer")
    @Success(value = "Registered", status = 201)
    public Uni<RestResponse<CorporateCustomerView>> register(@NotNull @Valid RegisterCorporateCustomerRequest request) {
        return commands.created(
                request, () -> register.register(request.toCommand()).map(CorporateCustomerView::of));
    }

    @GET
    @RolesAllowed("corporate-customer:read")
    @Operation(
            operationId = "listCorporateCustomers",
            summary = "List or search corporate customers",
            description =
                    "q finds names, tax numbers, phone numbers, e-mail addresses and external ids; İ, I, ı and i are one letter.")
    public Uni<CorporateCustomerPage> list(@Context ListRequest request) {
        return list.page(request).map(CorporateCustomerPage::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("corporate-customer:read")
    @Operation(operationId = "getCorporateCustomer", summary = "Get a corporate customer")
    public Uni<CorporateCustomerView> get(UUID id) {
        return customers.find(id).map(CorporateCustomerView::of);
    }

    @PATCH
    @Path("/{id}")
    @IfMatchRequired
    @Consumes({MergePatches.JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed("corporate-customer:write")
    @Operation(operationId = "changeCorporateCustomer", summary = "Change plain fields of a corporate customer")
    @RequestBodySchema(ChangeCorporateCustomerRequest.class)
    @Success("Changed")
    public Uni<RestResponse<CorporateCustomerView>> change(UUID id, @NotNull ObjectNode body)
            throws JsonProcessingException {
        var patch = patches.read(body, ChangeCorporateCustomerRequest.class);
        return commands.answered(
                body,
                () -> change.describe(id, before -> ChangeCorporateCustomerRequest.after(patch, before))
                        .map(CorporateCustomerView::of));
    }

    @POST
    @Path("/reassign")
    @RolesAllowed("customer:reassign")
    @Operation(
            operationId = "reassignCorporateCustomers",
            summary = "Give companies to another employee",
            description = "Up to 200, in one transaction. Who sees a customer sees what hangs on it.")
    @Success("What became of each")
    public Uni<RestResponse<Reassigned>> reassign(@NotNull @Valid ReassignRequest request) {
        return commands.answered(request, () -> reassign.give(request));
    }

    @POST
    @Path("/{id}/contact-points")
    @RolesAllowed("corporate-customer:write")
    @Operation(operationId = "addCorporateCustomerContactPoint", summary = "Add a contact point to a company")
    @Success(value = "Added; the ETag is the customer's", status = 201)
    public Uni<RestResponse<HeldContactPointView>> addContactPoint(
            UUID id, @NotNull @Valid ContactPointRequest request) {
        return contactPoints.add(id, request);
    }

    @GET
    @Path("/{id}/contact-points/{contactPointId}")
    @RolesAllowed("corporate-customer:read")
    @Operation(operationId = "getCorporateCustomerContactPoint", summary = "Get a contact point of a company")
    public Uni<HeldContactPointView> contactPoint(UUID id, UUID contactPointId) {
        return contactPoints.get(id, contactPointId);
    }

    @PATCH
    @Path("/{id}/contact-points/{contactPointId}")
    @IfMatchRequired
    @Consumes({MergePatches.JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed("corporate-customer:write")
    @Operation(
            operationId = "changeCorporateCustomerContactPoint",
            summary = "Correct a contact point of a company, or make it the primary one",
            description = "If-Match and ETag are the customer's.")
    @RequestBodySchema(ChangeContactPointRequest.class)
    @Success("Changed; the ETag is the customer's")
    public Uni<RestResponse<HeldContactPointView>> changeContactPoint(
            UUID id, UUID contactPointId, @NotNull ObjectNode body) throws JsonProcessingException {
        return contactPoints.change(id, contactPointId, body);
    }

    @POST
    @Path("/{id}/contact-points/{contactPointId}/verify")
    @IfMatchRequired
    @RolesAllowed("corporate-customer:write")
    @Operation(
            operationId = "verifyCorporateCustomerContactPoint",
            summary = "Record that a contact point reaches a company",
            description = "If-Match and ETag are the customer's.")
    @Success("Recorded; the ETag is the customer's")
    public Uni<RestResponse<HeldContactPointView>> verifyContactPoint(UUID id, UUID contactPointId) {
        return contactPoints.verify(id, contactPointId);
    }

    @POST
    @Path("/{id}/contact-points/{contactPointId}/invalidate")
    @IfMatchRequired
    @RolesAllowed("corporate-customer:write")
    @Operation(
            operationId = "invalidateCorporateCustomerContactPoint",
            summary = "Record that a contact point does not reach a company",
            description =
                    "No message goes there until it is verified or corrected. If-Match and ETag are the customer's.")
    @Success("Recorded; the ETag is the customer's")
    public Uni<RestResponse<HeldContactPointView>> invalidateContactPoint(UUID id, UUID contactPointId) {
        return contactPoints.invalidate(id, contactPointId);
    }

    @POST
    @Path("/{id}/contact-points/{contactPointId}/remove")
    @IfMatchRequired
    @RolesAllowed("corporate-customer:write")
    @Operation(
            operationId = "removeCorporateCustomerContactPoint",
            summary = "Take a contact point of a company away",
            description = "Where the primary one goes, the eldest of its kind takes its place.")
    @Success("Removed; the customer as it is now")
    public Uni<RestResponse<CorporateCustomerView>> removeContactPoint(UUID id, UUID contactPointId) {
        return contactPoints.remove(id, contactPointId, CorporateCustomerView::of);
    }
}
