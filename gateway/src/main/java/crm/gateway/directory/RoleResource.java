package crm.gateway.directory;

import crm.platform.security.CurrentUser;
import crm.platform.web.Success;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Roles and what they are made of (GTW-05). */
@Path("/api/v1/roles")
@Tag(name = "Organisation")
@Produces(MediaType.APPLICATION_JSON)
@ToldToSecurity
class RoleResource {

    private static final String RULE = "Nobody makes a role of what he may not hand on.";

    private final Users users;
    private final Roles roles;
    private final CurrentUser caller;

    RoleResource(Users users, Roles roles, CurrentUser caller) {
        this.users = users;
        this.roles = roles;
        this.caller = caller;
    }

    /** @param name as a role is made of it */
    @Schema(name = "Permission", examples = "{\"name\": \"order:confirm\", \"description\": \"Confirm orders\"}")
    record Permission(String name, @Nullable String description) {}

    @GET
    @RolesAllowed("user:read")
    @Operation(operationId = "listRoles", summary = "List all security roles with the permissions they are made of")
    public List<SecurityRole> roles() {
        return List.copyOf(users.directory().roles().values());
    }

    @GET
    @Path("/permissions")
    @RolesAllowed("user:read")
    @Operation(operationId = "listRolePermissions", summary = "List all permissions that roles are made of")
    public List<Permission> permissions() {
        return roles.permissions().stream()
                .map(role -> new Permission(role.getName(), role.getDescription()))
                .toList();
    }

    @POST
    @RolesAllowed("role:write")
    @Operation(operationId = "createRole", summary = "Make a role of permissions", description = RULE)
    @Success(value = "Made", status = 201)
    public RestResponse<SecurityRole> make(@NotNull @Valid OrganisationRequests.NewRole request) {
        var role = roles.make(caller.get(), request.name(), request.description(), request.permissions());
        return RestResponse.ResponseBuilder.<SecurityRole>created(URI.create("/api/v1/roles/" + role.name()))
                .entity(role)
                .build();
    }

    @GET
    @Path("/{name}")
    @RolesAllowed("user:read")
    @Operation(operationId = "getRole", summary = "Get a role")
    public SecurityRole get(String name) {
        return users.role(name);
    }

    @POST
    @Path("/{name}/permit")
    @RolesAllowed("role:write")
    @Operation(
            operationId = "permitRole",
            summary = "Add permissions to a role of one's own making",
            description = RULE + " Whoever has the role has them with the next token, within five minutes.")
    @Success("Permitted")
    public SecurityRole permit(String name, @NotNull @Valid OrganisationRequests.Permissions request) {
        return roles.permit(caller.get(), name, request.permissions());
    }

    @POST
    @Path("/{name}/forbid")
    @RolesAllowed("role:write")
    @Operation(
            operationId = "forbidRole",
            summary = "Take permissions from a role of one's own making",
            description = RULE + " Whoever has the role loses them with the next token, within five minutes.")
    @Success("Forbidden from now on")
    public SecurityRole forbid(String name, @NotNull @Valid OrganisationRequests.Permissions request) {
        return roles.forbid(caller.get(), name, request.permissions());
    }

    @POST
    @Path("/{name}/remove")
    @RolesAllowed("role:write")
    @Operation(operationId = "removeRole", summary = "Remove a role of one's own making that nobody has")
    @Success("Removed; the roles that there are now")
    public List<SecurityRole> remove(String name) {
        roles.remove(caller.get(), name);
        return roles();
    }
}
