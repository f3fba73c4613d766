package crm.gateway.directory;

import crm.platform.web.Success;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** How the organisation is divided (GTW-03, GTW-04). */
@Path("/api/v1")
@Tag(name = "Organisation", description = "Teams, departments and security roles.")
@Produces(MediaType.APPLICATION_JSON)
@ToldToSecurity
class OrganisationResource {

    private final Users users;
    private final Groups groups;

    OrganisationResource(Users users, Groups groups) {
        this.users = users;
        this.groups = groups;
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

    @POST
    @Path("/teams")
    @RolesAllowed("user:write")
    @Operation(operationId = "createTeam", summary = "Make a team; its name never changes")
    @Success(value = "Made", status = 201)
    public RestResponse<Team> makeTeam(@NotNull @Valid OrganisationRequests.Team request) {
        groups.makeTeam(request.name());
        return RestResponse.status(RestResponse.Status.CREATED, new Team(request.name(), 0));
    }

    @POST
    @Path("/teams/remove")
    @RolesAllowed("user:write")
    @Operation(operationId = "removeTeam", summary = "Remove a team that nobody is in")
    @Success("Removed; the teams that there are now")
    public List<Team> removeTeam(@NotNull @Valid OrganisationRequests.Team request) {
        groups.removeTeam(request.name());
        return teams();
    }

    @POST
    @Path("/departments")
    @RolesAllowed("user:write")
    @Operation(operationId = "createDepartment", summary = "Make a department, below one that is there or at the top")
    @Success(value = "Made", status = 201)
    public RestResponse<Department> makeDepartment(@NotNull @Valid OrganisationRequests.Department request) {
        groups.makeDepartment(request.path());
        return RestResponse.status(RestResponse.Status.CREATED, new Department(request.path(), 0));
    }

    @POST
    @Path("/departments/remove")
    @RolesAllowed("user:write")
    @Operation(operationId = "removeDepartment", summary = "Remove a department with nobody in it and none below it")
    @Success("Removed; the departments that there are now")
    public List<Department> removeDepartment(@NotNull @Valid OrganisationRequests.Department request) {
        groups.removeDepartment(request.path());
        return departments();
    }
}
