package crm.console.administration;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.console.shell.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** What each role permits, and which teams and departments there are. */
@Path("/console/roles")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RolesResource {

    private final Shells shells;
    private final Api api;

    RolesResource(Shells shells, Api api) {
        this.shells = shells;
        this.api = api;
    }

    record Role(String name, String description, String number, List<String> permissions) {}

    /** A team or a department. */
    record Unit(String name, String members) {}

    record Roles(List<Role> roles, List<Unit> teams, List<Unit> departments) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance roles(Shell shell, Roles roles);
    }

    @GET
    public Uni<TemplateInstance> roles(@Context UriInfo address, @Context HttpHeaders headers) {
        var shell = shells.of(address, headers);
        return Uni.combine()
                .all()
                .unis(
                        api.get(shell.language(), "/api/v1/roles"),
                        api.get(shell.language(), "/api/v1/teams"),
                        api.get(shell.language(), "/api/v1/departments"))
                .asTuple()
                .map(all -> new Roles(
                        Items.rows(all.getItem1(), role -> role(role, shell.words())),
                        Items.rows(all.getItem2(), team -> unit(team, "name", shell.words())),
                        Items.rows(all.getItem3(), department -> unit(department, "path", shell.words()))))
                .map(roles -> Templates.roles(shell, roles).setLocale(shell.language()));
    }

    private static Role role(JsonNode role, Words words) {
        var permissions = Items.rows(role.path("permissions"), JsonNode::asText);
        return new Role(
                role.path("name").asText(),
                role.path("description").asText(""),
                words.number(permissions.size()),
                permissions);
    }

    private static Unit unit(JsonNode unit, String field, Words words) {
        return new Unit(
                unit.path(field).asText(), words.number(unit.path("members").asLong()));
    }
}
