package crm.console.segments;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.parts.Desk;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.console.shell.Told;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** One segment: its rule in words, how many it holds and how many of them may be addressed (MKT-24, CON-12). */
@Path("/console/segments/{id: [0-9a-fA-F-]{36}}")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class SegmentResource {

    private static final String SEGMENTS = "/api/v1/segments/";
    private static final String PAGES = "/console/segments/";
    private static final int UNPROCESSABLE = 422;

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final SegmentForms forms;

    SegmentResource(Shells shells, SignedIn user, Api api, SegmentForms forms) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.forms = forms;
    }

    /** Empty counts are withheld, or say nothing. */
    record Size(String members, String eligible, String notAnalysed, boolean withheld) {}

    record Segment(
            String id,
            String name,
            long version,
            boolean rule,
            boolean profiled,
            boolean active,
            boolean all,
            List<ConditionRow.Shown> conditions,
            Size size,
            boolean mayChange,
            boolean mayPlan) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance segment(Shell shell, Segment segment);
    }

    @GET
    public Uni<TemplateInstance> segment(@Context UriInfo address, @Context HttpHeaders headers, UUID id) {
        var shell = shells.of(address, headers);
        return Uni.combine()
                .all()
                .unis(
                        api.get(shell.language(), SEGMENTS + id),
                        api.get(shell.language(), SEGMENTS + id + "/size"),
                        forms.values(shell))
                .asTuple()
                .map(all -> view(shell, all.getItem1(), all.getItem2(), all.getItem3()))
                .map(segment -> Templates.segment(shell, segment).setLocale(shell.language()));
    }

    private Segment view(Shell shell, JsonNode segment, JsonNode size, FactValues values) {
        var form = RuleForm.of(segment, shell.zone());
        var counted = new Told(size, shell.words());
        var active = segment.path("status").asText().equals("ACTIVE");
        return new Segment(
                segment.path("id").asText(),
                form.name(),
                form.version(),
                segment.path("kind").asText().equals("RULE"),
                segment.path("profiled").asBoolean(),
                active,
                !form.match().equals("ANY"),
                form.rows().stream().map(row -> row.shown(values)).toList(),
                new Size(
                        counted.number("size"),
                        counted.number("eligible"),
                        counted.number("notAnalysed"),
                        size.path("withheld").asBoolean()),
                active && user.caller().may("segment:write"),
                active && user.caller().may("campaign:write"));
    }

    @GET
    @Path("/edit")
    public Uni<TemplateInstance> form(@Context UriInfo address, @Context HttpHeaders headers, UUID id) {
        var shell = shells.of(address, headers);
        return api.get(shell.language(), SEGMENTS + id)
                .chain(segment -> form(shell, id, RuleForm.of(segment, shell.zone()), isList(segment), null));
    }

    private static boolean isList(JsonNode segment) {
        return segment.path("kind").asText().equals("STATIC");
    }

    private Uni<TemplateInstance> form(Shell shell, UUID id, RuleForm form, boolean list, @Nullable String refused) {
        var texts = Shells.texts(SegmentTexts.class, shell.language());
        return forms.page(shell, texts.change(), PAGES + id + "/edit", form, list, refused);
    }

    @POST
    @Path("/edit")
    public Uni<Response> redefine(
            @Context UriInfo address, @Context HttpHeaders headers, UUID id, MultivaluedMap<String, String> posted) {
        var shell = shells.of(address, headers);
        var form = RuleForm.of(posted);
        var list = posted.containsKey("list");
        var pressed = posted.getOrDefault("do", List.of("save")).get(0);
        if (!pressed.equals("save")) {
            var added = posted.getOrDefault("added", List.of("")).get(0);
            return Desk.page(form(shell, id, form.after(pressed, added), list, null));
        }
        var body = new LinkedHashMap<String, Object>(Map.of("name", form.name()));
        if (!list) {
            body.put("rule", form.rule(shell.zone()));
        }
        return api.patch(shell.language(), SEGMENTS + id, body, ifMatch(form.version()))
                .map(saved -> back(id))
                .onFailure(SegmentsResource::isAboutTheForm)
                .recoverWithUni(refusal -> form(shell, id, form, list, refusal.getMessage())
                        .map(page -> Response.status(UNPROCESSABLE).entity(page).build()));
    }

    @POST
    @Path("/archive")
    public Uni<Response> archive(
            @Context UriInfo address, @Context HttpHeaders headers, UUID id, @RestForm long version) {
        var language = shells.of(address, headers).language();
        return api.post(language, SEGMENTS + id + "/archive", Map.of(), ifMatch(version))
                .map(done -> back(id));
    }

    private static Map<String, String> ifMatch(long version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create(PAGES + id)).build();
    }
}
