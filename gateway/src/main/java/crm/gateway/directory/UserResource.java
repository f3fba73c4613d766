package crm.gateway.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import crm.platform.patch.MergePatches;
import crm.platform.security.CurrentUser;
import crm.platform.web.Success;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/users")
@Tag(name = "Users", description = "Who works here, in which teams and departments, and with which roles.")
@Produces(MediaType.APPLICATION_JSON)
@ToldToSecurity
class UserResource {

    private static final String GRANTS =
            "Nobody hands on what he has not: the role's permissions are your own, or you have `role:grant-any` and they are of the"
                    + " business. Nobody changes the own roles.";

    private final Users users;
    private final InviteUser invitations;
    private final UserCommands commands;
    private final Memberships memberships;
    private final CurrentUser caller;
    private final MergePatches patches;

    UserResource(
            Users users,
            InviteUser invitations,
            UserCommands commands,
            Memberships memberships,
            CurrentUser caller,
            MergePatches patches) {
        this.users = users;
        this.invitations = invitations;
        this.commands = commands;
        this.memberships = memberships;
        this.caller = caller;
        this.patches = patches;
    }

    @GET
    @RolesAllowed("user:read")
    @Operation(operationId = "listUsers", summary = "List users by name")
    public Page<User> list(@Context ListRequest request) {
        return UserList.page(users.directory().users(), request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("user:read")
    @Operation(operationId = "getUser", summary = "Get a user")
    public User get(UUID id) {
        return users.get(id);
    }

    @POST
    @RolesAllowed("user:write")
    @Operation(
            operationId = "inviteUser",
            summary = "Invite somebody",
            description = "A letter with a link, valid for three days, lets the user choose a password. " + GRANTS)
    @Success(value = "Invited", status = 201)
    public RestResponse<User> invite(@NotNull @Valid UserRequests.Invite request) {
        var user = invitations.invite(caller.get(), request);
        return RestResponse.ResponseBuilder.<User>created(URI.create("/api/v1/users/" + user.id()))
                .entity(user)
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatches.JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed("user:write")
    @Operation(operationId = "updateUser", summary = "Change name, e-mail address or language")
    @RequestBodySchema(UserRequests.Change.class)
    @Success("Changed")
    public User change(UUID id, @NotNull ObjectNode body) throws JsonProcessingException {
        return commands.change(id, patches.read(body, UserRequests.Change.class));
    }

    @POST
    @Path("/{id}/suspend")
    @RolesAllowed("user:write")
    @Operation(
            operationId = "suspendUser",
            summary = "Keep a user out for now",
            description = "Sessions end at once, tokens are refused within a minute. Roles, teams and records stay.")
    @Success("Suspended")
    public User suspend(UUID id) {
        return commands.suspend(caller.get(), id);
    }

    @POST
    @Path("/{id}/reactivate")
    @RolesAllowed("user:write")
    @Operation(operationId = "reactivateUser", summary = "Let a suspended user in again")
    @Success("Reactivated")
    public User reactivate(UUID id) {
        return commands.reactivate(id);
    }

    @POST
    @Path("/{id}/deactivate")
    @RolesAllowed("user:write")
    @Operation(
            operationId = "deactivateUser",
            summary = "End a user's account for good",
            description =
                    "Takes roles, teams and departments; the name stays for the records that carry the id. Customers, leads,"
                            + " opportunities and open requests become the successor's, where one is named; that goes on in the"
                            + " background.")
    @Success("Deactivated")
    public User deactivate(UUID id, @Valid UserRequests.@Nullable Deactivate request) {
        return commands.deactivate(caller.get(), id, request == null ? null : request.successorUserId());
    }

    @POST
    @Path("/{id}/grant")
    @RolesAllowed({GrantRule.WHAT_ONE_HAS, GrantRule.ANY})
    @Operation(operationId = "grantRole", summary = "Give a user a role", description = GRANTS)
    @Success("Granted")
    public User grant(UUID id, @NotNull @Valid UserRequests.Role request) {
        return memberships.grant(caller.get(), id, request.role());
    }

    @POST
    @Path("/{id}/revoke")
    @RolesAllowed({GrantRule.WHAT_ONE_HAS, GrantRule.ANY})
    @Operation(operationId = "revokeRole", summary = "Take a role from a user", description = GRANTS)
    @Success("Revoked")
    public User revoke(UUID id, @NotNull @Valid UserRequests.Role request) {
        return memberships.revoke(caller.get(), id, request.role());
    }

    @POST
    @Path("/{id}/join")
    @RolesAllowed("user:write")
    @Operation(operationId = "joinTeam", summary = "Put a user into a team")
    @Success("Joined")
    public User join(UUID id, @NotNull @Valid UserRequests.Team request) {
        return memberships.join(id, request.team());
    }

    @POST
    @Path("/{id}/leave")
    @RolesAllowed("user:write")
    @Operation(operationId = "leaveTeam", summary = "Take a user out of a team")
    @Success("Left")
    public User leave(UUID id, @NotNull @Valid UserRequests.Team request) {
        return memberships.leave(id, request.team());
    }

    @POST
    @Path("/{id}/move")
    @RolesAllowed("user:write")
    @Operation(operationId = "moveUser", summary = "Put a user into another department")
    @Success("Moved")
    public User move(UUID id, @NotNull @Valid UserRequests.Department request) {
        return memberships.move(id, request.department());
    }
}
