package crm.console.administration;

import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.parts.Directory;
import crm.console.parts.Option;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One user: name, roles, teams, department, and whether the door is open. */
@Path("/console/users/{id: [0-9a-fA-F-]{36}}")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class UserResource {

    private static final String USERS = "/api/v1/users/";

    /** What a command says beside itself. */
    private static final Map<String, String> ABOUT = Map.of(
            "grant",
            "role",
            "revoke",
            "role",
            "join",
            "team",
            "leave",
            "team",
            "move",
            "department",
            "deactivate",
            "successorUserId");

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Organisation organisation;
    private final Directory directory;

    UserResource(Shells shells, SignedIn user, Api api, Organisation organisation, Directory directory) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.organisation = organisation;
        this.directory = directory;
    }

    /** @param roles and teams that the user has not */
    record Account(
            UserView user,
            List<String> roles,
            List<String> teams,
            List<String> departments,
            boolean mayChange,
            boolean mayGrant,
            List<Option> successors) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance user(Shell shell, Account account);
    }

    @GET
    public Uni<TemplateInstance> user(@Context UriInfo address, @Context HttpHeaders headers, UUID id) {
        var shell = shells.of(address, headers);
        return Uni.combine()
                .all()
                .unis(
                        api.get(shell.language(), USERS + id),
                        organisation.names(shell),
                        directory.colleagues(shell.language()))
                .asTuple()
                .map(all -> account(
                        UserView.of(all.getItem1(), Shells.texts(AdminTexts.class, shell.language())),
                        all.getItem2(),
                        all.getItem3()))
                .map(account -> Templates.user(shell, account).setLocale(shell.language()));
    }

    private Account account(UserView shown, Organisation.Names names, Map<String, String> colleagues) {
        var caller = user.caller();
        var others = new LinkedHashMap<>(colleagues);
        others.remove(shown.id());
        return new Account(
                shown,
                without(names.roles(), shown.roles()),
                without(names.teams(), shown.teams()),
                without(names.departments(), shown.departments()),
                !shown.isEnded() && caller.may("user:write"),
                !shown.isEnded() && (caller.may("role:grant") || caller.may("role:grant-any")),
                Option.of(others));
    }

    private static List<String> without(List<String> all, List<String> had) {
        return all.stream().filter(one -> !had.contains(one)).toList();
    }

    @POST
    public Uni<Response> change(
            @Context UriInfo address, @Context HttpHeaders headers, UUID id, MultivaluedMap<String, String> posted) {
        var body = new LinkedHashMap<String, Object>();
        for (var field : List.of("email", "firstName", "lastName", "language")) {
            var value = posted.getFirst(field);
            if (value != null && !value.isBlank()) {
                body.put(field, value.strip());
            }
        }
        var language = shells.of(address, headers).language();
        return api.patch(language, USERS + id, body, Map.of()).map(done -> back(id));
    }

    /** The form's field is called as the command's. */
    @POST
    @Path("/{command: suspend|reactivate|deactivate|grant|revoke|join|leave|move}")
    public Uni<Response> command(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            UUID id,
            String command,
            MultivaluedMap<String, String> posted) {
        var field = ABOUT.get(command);
        var value = field == null ? "" : first(posted, field);
        var body = value.isEmpty() ? Map.<String, String>of() : Map.of(field, value);
        var language = shells.of(address, headers).language();
        return api.post(language, USERS + id + "/" + command, body, Map.of()).map(done -> back(id));
    }

    private static String first(MultivaluedMap<String, String> posted, String field) {
        return posted.getOrDefault(field, List.of("")).get(0);
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create("/console/users/" + id)).build();
    }
}
