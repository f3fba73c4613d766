package crm.console.administration;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.parts.Cell;
import crm.console.parts.Column;
import crm.console.parts.Desk;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Listing;
import crm.console.parts.Option;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The keys of programs as a list, and a new one, which is shown once. */
@Path("/console/api-keys")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ApiKeysResource {

    static final String PAGE = "/console/api-keys";
    static final String KEYS = "/api/v1/api-keys";
    private static final String CREATE = "create";
    private static final int MONTHS = 3;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LIST = 2_000;

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Organisation organisation;

    ApiKeysResource(Shells shells, SignedIn user, Api api, Organisation organisation) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.organisation = organisation;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance keys(Shell shell, Listing list);

        static native TemplateInstance create(Shell shell, Form form);
    }

    @GET
    public Uni<TemplateInstance> list() {
        var shell = shells.here();
        return api.get(shell.language(), KEYS)
                .map(keys -> Templates.keys(shell, listing(keys, shell)).setLocale(shell.language()));
    }

    private static Listing listing(JsonNode keys, Shell shell) {
        var texts = texts(shell);
        var columns = List.of(
                Column.kept(texts.name()),
                Column.kept(texts.state()),
                Column.of(texts.role()),
                Column.of(texts.ends()),
                Column.of(texts.addresses()));
        return new Listing(
                null,
                List.of(),
                List.of(new Listing.Link(texts.create(), PAGE + "/new")),
                List.of(),
                new Listing.Table(texts.title(), columns, Items.rows(keys, key -> row(key, shell, texts))),
                new Listing.Empty("lock", texts.none(), texts.noneWhy()),
                null);
    }

    private static List<Cell> row(JsonNode key, Shell shell, KeyTexts texts) {
        return List.of(
                Cell.link(key.path("name").asText(), PAGE + "/" + key.path("id").asText(), ""),
                KeyWords.state(key, texts),
                Cell.text(KeyWords.roles(key)),
                Cell.text(shell.words().moment(key.path("expiresAt"))),
                Cell.text(KeyWords.addresses(key, texts)));
    }

    @GET
    @Path("/new")
    public Uni<TemplateInstance> blank() {
        user.require("api-key:manage");
        return blank(Sent.NOTHING);
    }

    private Uni<TemplateInstance> blank(Sent sent) {
        var shell = shells.here();
        return organisation
                .names(shell)
                .map(names -> Templates.create(shell, form(names.roles(), shell).after(sent))
                        .setLocale(shell.language()));
    }

    private static Form form(List<String> roles, Shell shell) {
        var texts = texts(shell);
        var end = LocalDate.ofInstant(shell.serverNow(), shell.zone()).plusMonths(MONTHS);
        return Form.of(
                CREATE,
                PAGE + "/new",
                texts.create(),
                new Field("text", "name", texts.name(), "", texts.nameHint(), true, LONGEST_NAME, List.of(), null),
                Field.select(
                                "roles",
                                texts.role(),
                                roles.stream()
                                        .map(role -> new Option(role, role))
                                        .toList())
                        .must(),
                Field.date("expiresAt", texts.ends())
                        .value(end.toString())
                        .hint(texts.endsHint())
                        .must(),
                Field.area("allowedAddresses", texts.addresses(), LONGEST_LIST).hint(texts.addressesHint()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> create(MultivaluedMap<String, String> form) {
        var shell = shells.here();
        return Desk.told(
                api.post(shell.language(), KEYS, body(new Typed(form), shell.zone()), Map.of()),
                shell.language(),
                CREATE,
                form,
                issued -> IssuedKey.page(issued, shell),
                this::blank);
    }

    /** What is not there or no day stays as it is: the API says what is wrong with it. */
    private static Map<String, Object> body(Typed typed, ZoneId zone) {
        return Map.of(
                "name", typed.get("name"),
                "roles", lines(typed.get("roles")),
                "expiresAt", moment(typed.get("expiresAt"), zone),
                "allowedAddresses", lines(typed.get("allowedAddresses")));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String moment(String day, ZoneId zone) {
        try {
            return LocalDate.parse(day).atStartOfDay(zone).toInstant().toString();
        } catch (DateTimeException noDay) {
            return day;
        }
    }

    private static KeyTexts texts(Shell shell) {
        return Shells.texts(KeyTexts.class, shell.language());
    }
}
