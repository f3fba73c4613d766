package crm.customer.individual.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.customer.contactpoint.api.ChangeContactPointRequest;
import crm.customer.contactpoint.api.ContactPointRequest;
import crm.customer.contactpoint.api.HeldContactPointView;
import crm.customer.individual.application.ChangeIndividualCustomer;
import crm.customer.individual.application.ReassignIndividualCustomers;
import crm.customer.individual.application.RegisterIndividualCustomer;
import crm.customer.individual.domain.Person;
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

@Path("/api/v1/individual-customers")
@Tag(name = "Individual customers", description = "Natural persons.")
@Produces(MediaType.APPLICATION_JSON)
class IndividualCustomerResource {

    private final Commands commands;
    private final RegisterIndividualCustomer register;
    private final ChangeIndividualCustomer change;
    private final ReassignIndividualCustomers reassign;
    private final Repository<Customer<Person>> customers;
    private final Listing<Customer.State<Person>> list;
    private final MergePatches patches;
    private final HeldContactPoints<Person> contactPoints;

    IndividualCustomerResource(
            Commands commands,
            RegisterIndividualCustomer register,
            ChangeIndividualCustomer change,
            ReassignIndividualCustomers reassign,
            Repository<Customer<Person>> customers,
            Listing<Customer.State<Person>> list,
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
    @RolesAllowed("individual-customer:write")
    @Operation(operationId = "registerIndividualCustomer", summary = "Make a person a customer")
    @Success(value = "Registered", status = 201)
    public Uni<RestResponse<IndividualCustomerView>> register(
            @NotNull @Valid RegisterIndividualCustomerRequest request) {
        return commands.created(
                request, () -> register.register(request.toCommand()).map(IndividualCustomerView::of));
    }

    @GET
    @RolesAllowed("individual-customer:read")
    @Operation(
            operationId = "listIndividualCustomers",
            summary = "List or search individual customers",
            description =
                    "q finds names, phone numbers, e-mail addresses and external ids; İ, I, ı and i are one letter.")
    public Uni<IndividualCustomerPage> list(@Context ListRequest request) {
        return list.page(request).map(IndividualCustomerPage::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("individual-customer:read")
    @Operation(operationId = "getIndividualCustomer", summary = "Get an individual customer")
    public Uni<IndividualCustomerView> get(UUID id) {
        return customers.find(id).map(IndividualCustomerView::of);
    }

    @PATCH
    @Path("/{id}")
    @IfMatchRequired
    @Consumes({MergePatches.JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed("individual-customer:write")
    @Operation(operationId = "changeIndividualCustomer", summary = "Change plain fields of an individual customer")
    @RequestBodySchema(ChangeIndividualCustomerRequest.class)
    @Success("Changed")
    public Uni<RestResponse<IndividualCustomerView>> change(UUID id, @NotNull ObjectNode body)
            throws JsonProcessingException {
        var patch = patches.read(body, ChangeIndividualCustomerRequest.class);
        return commands.answered(
                body,
                () -> change.describe(id, before -> ChangeIndividualCustomerRequest.after(patch, before))
                        .map(IndividualCustomerView::of));
    }

    @POST
    @Path("/reassign")
    @RolesAllowed("customer:reassign")
    @Operation(
            operationId = "reassignIndividualCustomers",
            summary = "Give persons to another employee",
            description = "Up to 200, in one transaction. Who sees a customer sees what hangs on it.")
    @Success("What became of each")
    public Uni<RestResponse<Reassigned>> reassign(@NotNull @Valid ReassignRequest request) {
        return commands.answered(request, () -> reassign.give(request));
    }

    @POST
    @Path("/{id}/contact-points")
    @RolesAllowed("individual-customer:write")
    @Operation(operationId = "addIndividualCustomerContactPoint", summary = "Add a contact point to a person")
    @Success(value = "Added; the ETag is the customer's", status = 201)
    public Uni<RestResponse<HeldContactPointView>> addContactPoint(
            UUID id, @NotNull @Valid ContactPointRequest request) {
        return contactPoints.add(id, request);
    }

    @GET
    @Path("/{id}/contact-points/{contactPointId}")
    @RolesAllowed("individual-customer:read")
    @Operation(operationId = "getIndividualCustomerContactPoint", summary = "Get a contact point of a person")
    public Uni<HeldContactPointView> contactPoint(UUID id, UUID contactPointId) {
        return contactPoints.get(id, contactPointId);
    }

    @PATCH
    @Path("/{id}/contact-points/{contactPointId}")
    @IfMatchRequired
    @Consumes({MergePatches.JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed("individual-customer:write")
    @Operation(
            operationId = "changeIndividualCustomerContactPoint",
            summary = "Correct a contact point of a person, or make it the primary one",
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
    @RolesAllowed("individual-customer:write")
    @Operation(
            operationId = "verifyIndividualCustomerContactPoint",
            summary = "Record that a contact point reaches a person",
            description = "If-Match and ETag are the customer's.")
    @Success("Recorded; the ETag is the customer's")
    public Uni<RestResponse<HeldContactPointView>> verifyContactPoint(UUID id, UUID contactPointId) {
        return contactPoints.verify(id, contactPointId);
    }

    @POST
    @Path("/{id}/contact-points/{contactPointId}/invalidate")
    @IfMatchRequired
    @RolesAllowed("individual-customer:write")
    @Operation(
            operationId = "invalidateIndividualCustomerContactPoint",
            summary = "Record that a contact point does not reach a person",
            description =
                    "No message goes there until it is verified or corrected. If-Match and ETag are the customer's.")
    @Success("Recorded; the ETag is the customer's")
    public Uni<RestResponse<HeldContactPointView>> invalidateContactPoint(UUID id, UUID contactPointId) {
        return contactPoints.invalidate(id, contactPointId);
    }

    @POST
    @Path("/{id}/contact-points/{contactPointId}/remove")
    @IfMatchRequired
    @RolesAllowed("individual-customer:write")
    @Operation(
            operationId = "removeIndividualCustomerContactPoint",
            summary = "Take a contact point of a person away",
            description = "Where the primary one goes, the eldest of its kind takes its place.")
    @Success("Removed; the customer as it is now")
    public Uni<RestResponse<IndividualCustomerView>> removeContactPoint(UUID id, UUID contactPointId) {
        return contactPoints.remove(id, contactPointId, IndividualCustomerView::of);
    }
}
