package crm.console.roles;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.parts.Desk;
import crm.console.parts.Form;
import crm.console.parts.Sent;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.console.shell.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roles, teams and departments that there are, and a new role of permissions (GTW-05). */
@Path(RolesResource.PAGE)
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RolesResource {

    static final String PAGE = "/console/roles";
    static final String ROLES = "/api/v1/roles";
    static final String PERMISSIONS = ROLES + "/permissions";

    private final Shells shells;
    private final SignedIn user;
    private final Api api;

    RolesResource(Shells shells, SignedIn user, Api api) {
        this.shells = shells;
        this.user = user;
        this.api = api;
    }

    record Role(String name, String description, String number) {}

    /** A team or a department. */
    record Unit(String name, String members) {}

    /** @param make null for who may not */
    record Roles(
            List<Role> roles,
            List<Unit> teams,
            List<Unit> departments,
            @Nullable Form make) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance roles(Shell shell, Roles roles);
    }

    @GET
    public Uni<TemplateInstance> roles() {
        return page(Sent.NOTHING);
    }

    private Uni<TemplateInstance> page(Sent sent) {
        var shell = shells.here();
        var texts = Shells.texts(RoleTexts.class, shell.language());
        return Uni.combine()
                .all()
                .unis(
                        api.get(shell.language(), ROLES),
                        api.get(shell.language(), "/api/v1/teams"),
                        api.get(shell.language(), "/api/v1/departments"),
                        api.get(shell.language(), PERMISSIONS))
                .asTuple()
                .map(all -> new Roles(
                        Items.rows(all.getItem1(), role -> role(role, shell.words())),
                        Items.rows(all.getItem2(), team -> unit(team, "name", shell.words())),
                        Items.rows(all.getItem3(), department -> unit(department, "path", shell.words())),
                        user.caller().may(RoleForms.PERMISSION)
                                ? RoleForms.make(all.getItem4(), texts).after(sent)
                                : null))
                .map(roles -> Templates.roles(shell, roles).setLocale(shell.language()));
    }

    private static Role role(JsonNode role, Words words) {
        return new Role(
                role.path("name").asText(),
                role.path("description").asText(""),
                words.number(role.path("permissions").size()));
    }

    private static Unit unit(JsonNode unit, String field, Words words) {
        return new Unit(
                unit.path(field).asText(), words.number(unit.path("members").asLong()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> make(MultivaluedMap<String, String> form) {
        var language = shells.here().language();
        return Desk.answer(
                api.post(language, ROLES, RoleForms.made(form), RoleForms.HEADERS),
                language,
                RoleForms.MAKE,
                form,
                role -> PAGE + "/" + role.path("name").asText(),
                this::page);
    }
}
