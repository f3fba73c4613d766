package crm.console.administration;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.parts.Desk;
import crm.console.parts.Directory;
import crm.console.parts.Fact;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Listing;
import crm.console.parts.Sent;
import crm.console.parts.Sheet;
import crm.console.parts.Typed;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One key of a program: what it may, until when, and its end. Its secret is not here. */
@Path("/console/api-keys/{id: [0-9a-fA-F-]{36}}")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ApiKeyResource {

    private static final String ROTATE = "rotate";
    private static final String REVOKE = "revoke";

    private final Shells shells;
    private final Api api;
    private final Directory directory;

    ApiKeyResource(Shells shells, Api api, Directory directory) {
        this.shells = shells;
        this.api = api;
        this.directory = directory;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance key(Shell shell, Sheet sheet);
    }

    @GET
    public Uni<TemplateInstance> key(UUID id) {
        return page(id, Sent.NOTHING);
    }

    private Uni<TemplateInstance> page(UUID id, Sent sent) {
        var shell = shells.here();
        var texts = Shells.texts(KeyTexts.class, shell.language());
        return Uni.combine()
                .all()
                .unis(api.get(shell.language(), address(id)), directory.colleagues(shell.language()))
                .asTuple()
                .map(both -> new Sheet(
                        both.getItem1().path("name").asText(),
                        new Listing.Link(texts.back(), ApiKeysResource.PAGE),
                        "",
                        KeyWords.state(both.getItem1(), texts),
                        facts(both.getItem1(), both.getItem2(), shell, texts),
                        forms(both.getItem1(), texts).stream()
                                .map(form -> form.after(sent))
                                .toList(),
                        List.of()))
                .map(sheet -> Templates.key(shell, sheet).setLocale(shell.language()));
    }

    private static List<Fact> facts(JsonNode key, Map<String, String> colleagues, Shell shell, KeyTexts texts) {
        var words = shell.words();
        var maker = key.path("createdBy").asText("");
        return Stream.of(
                        Fact.of(texts.role(), KeyWords.roles(key)),
                        Fact.of(texts.ends(), words.moment(key.path("expiresAt"))),
                        Fact.of(texts.addresses(), KeyWords.addresses(key, texts)),
                        Fact.of(texts.createdAt(), words.moment(key.path("createdAt"))),
                        Fact.of(texts.createdBy(), colleagues.getOrDefault(maker, maker)),
                        Fact.of(texts.secretSince(), words.moment(key.path("secretSince"))),
                        Fact.of(texts.revokedAt(), words.moment(key.path("revokedAt"))),
                        Fact.of(texts.account(), key.path("accountId").asText("")))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    private static List<Form> forms(JsonNode key, KeyTexts texts) {
        var state = key.path("status").asText();
        var forms = new ArrayList<Form>();
        if (state.equals("ACTIVE")) {
            forms.add(form(key, ROTATE, texts.rotate(), texts.rotateSure()));
        }
        if (!state.equals("REVOKED")) {
            forms.add(form(key, REVOKE, texts.revoke(), texts.revokeSure()).tone("danger"));
        }
        return forms;
    }

    private static Form form(JsonNode key, String deed, String title, String sure) {
        var action = ApiKeysResource.PAGE + "/" + key.path("id").asText() + "/" + deed;
        return Form.of(deed, action, title, Field.check("sure", sure));
    }

    /** The new secret is on the page that answers, and on no other. */
    @POST
    @Path("/rotate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> rotate(UUID id, MultivaluedMap<String, String> form) {
        if (isUnsure(form)) {
            return Desk.page(page(id, Sent.unfinished(ROTATE, form)));
        }
        var shell = shells.here();
        return Desk.told(
                api.post(shell.language(), address(id) + "/rotate", Map.of(), Map.of()),
                shell.language(),
                ROTATE,
                form,
                issued -> IssuedKey.page(issued, shell),
                sent -> page(id, sent));
    }

    @POST
    @Path("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> revoke(UUID id, MultivaluedMap<String, String> form) {
        if (isUnsure(form)) {
            return Desk.page(page(id, Sent.unfinished(REVOKE, form)));
        }
        var language = shells.here().language();
        return Desk.answer(
                api.post(language, address(id) + "/revoke", Map.of(), Map.of()),
                language,
                REVOKE,
                form,
                revoked -> ApiKeysResource.PAGE + "/" + id,
                sent -> page(id, sent));
    }

    private static boolean isUnsure(MultivaluedMap<String, String> form) {
        return new Typed(form).get("sure").isEmpty();
    }

    private static String address(UUID id) {
        return ApiKeysResource.KEYS + "/" + id;
    }
}
