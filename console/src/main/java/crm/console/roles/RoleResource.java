package crm.console.roles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.parts.Desk;
import crm.console.parts.Form;
import crm.console.parts.Sent;
import crm.console.parts.Typed;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
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
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One role: what it permits, and for who composes roles, what it shall permit besides or no longer (GTW-05). */
@Path(RolesResource.PAGE + "/{name: [a-z][a-z0-9-]*}")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RoleResource {

    private final Shells shells;
    private final SignedIn user;
    private final Api api;

    RoleResource(Shells shells, SignedIn user, Api api) {
        this.shells = shells;
        this.user = user;
        this.api = api;
    }

    /** @param forbid null for who may not */
    record Permission(
            String name, String description, @Nullable Form forbid) {}

    record Role(String name, String description, List<Permission> permissions, List<Form> forms) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance role(Shell shell, Role role);
    }

    @GET
    public Uni<TemplateInstance> role(String name) {
        return page(name, Sent.NOTHING);
    }

    private Uni<TemplateInstance> page(String name, Sent sent) {
        var shell = shells.here();
        return Uni.combine()
                .all()
                .unis(api.get(shell.language(), address(name)), api.get(shell.language(), RolesResource.PERMISSIONS))
                .asTuple()
                .map(both -> view(shell, both.getItem1(), both.getItem2(), sent))
                .map(role -> Templates.role(shell, role).setLocale(shell.language()));
    }

    private Role view(Shell shell, JsonNode role, JsonNode permissions, Sent sent) {
        var texts = Shells.texts(RoleTexts.class, shell.language());
        var name = role.path("name").asText();
        var had = Items.rows(role.path("permissions"), JsonNode::asText);
        var may = user.caller().may(RoleForms.PERMISSION);
        var described = Items.of(permissions)
                .collect(Collectors.toMap(
                        one -> one.path("name").asText(),
                        one -> one.path("description").asText("")));
        return new Role(
                name,
                role.path("description").asText(""),
                had.stream()
                        .map(one -> new Permission(
                                one,
                                described.getOrDefault(one, ""),
                                may ? RoleForms.forbid(name, one, texts).after(sent) : null))
                        .toList(),
                may
                        ? List.of(
                                RoleForms.permit(name, permissions, had, texts).after(sent),
                                RoleForms.remove(name, texts).after(sent))
                        : List.of());
    }

    @POST
    @Path("/{deed: permit|forbid}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> compose(String name, String deed, MultivaluedMap<String, String> form) {
        return done(name, deed, form, RoleForms.permissions(new Typed(form)), RolesResource.PAGE + "/" + name);
    }

    @POST
    @Path("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> remove(String name, MultivaluedMap<String, String> form) {
        return done(name, "remove", form, JsonNodeFactory.instance.objectNode(), RolesResource.PAGE);
    }

    private Uni<Response> done(
            String name, String deed, MultivaluedMap<String, String> form, JsonNode body, String next) {
        var language = shells.here().language();
        return Desk.answer(
                api.post(language, address(name) + "/" + deed, body, Map.of()),
                language,
                RoleForms.idOf(deed, form),
                form,
                role -> next,
                sent -> page(name, sent));
    }

    private static String address(String name) {
        return RolesResource.ROLES + "/" + name;
    }
}
