package crm.gateway.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the organisation is divided, and what its roles are made of (GTW-03 to GTW-05). */
@Path("/api/v1")
@Tag(name = "Organisation", description = "Teams, departments and security roles.")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationResource {

    private final Users users;

    OrganisationResource(Users users) {
        this.users = users;
    }

    /** @param members how many users are in it */
    @Schema(name = "Team", examples = "{\"name\": \"istanbul-sales\", \"members\": 7}")
    record Team(String name, long members) {}

    /** @param path with those above it, as {@code sales/istanbul} */
    @Schema(name = "Department", examples = "{\"path\": \"sales/istanbul\", \"members\": 7}")
    record Department(String path, long members) {}

    @GET
    @Path("/teams")
    @RolesAllowed("user:read")
    @Operation(operationId = "listTeams", summary = "List all teams")
    public List<Team> teams() {
        var directory = users.directory();
        return directory.teams().stream()
                .map(team -> new Team(
                        team,
                        directory.users().stream()
                                .filter(user -> user.teams().contains(team))
                                .count()))
                .toList();
    }

    @GET
    @Path("/departments")
    @RolesAllowed("user:read")
    @Operation(operationId = "listDepartments", summary = "List all departments, each before those below it")
    public List<Department> departments() {
        var directory = users.directory();
        return directory.departments().stream()
                .map(department -> new Department(
                        department,
                        directory.users().stream()
                                .filter(user -> user.departments().contains(department))
                                .count()))
                .toList();
    }

    @GET
    @Path("/roles")
    @RolesAllowed("user:read")
    @Operation(operationId = "listRoles", summary = "List all security roles with the permissions they are made of")
    public List<SecurityRole> roles() {
        return List.copyOf(users.directory().roles().values());
    }
}
