package crm.console.segments;

import crm.console.api.Api;
import crm.console.api.ApiRefusal;
import crm.console.api.Items;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whom campaigns are meant for, and a new segment (MKT-24). */
@Path("/console/segments")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class SegmentsResource {

    private static final String SEGMENTS = "/api/v1/segments";
    private static final String PAGES = "/console/segments";
    private static final int UNPROCESSABLE = 422;

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final SegmentForms forms;

    SegmentsResource(Shells shells, SignedIn user, Api api, SegmentForms forms) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.forms = forms;
    }

    record Row(String id, String name, boolean rule, boolean profiled, boolean active, String changed) {}

    /** @param next cursor of the next page; null on the last one */
    record Segments(
            List<Row> rows, boolean mayAdd, @Nullable String next) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance segments(Shell shell, Segments segments);
    }

    @GET
    public Uni<TemplateInstance> segments(
            @Context UriInfo address, @Context HttpHeaders headers, @RestQuery @Nullable String cursor) {
        var shell = shells.of(address, headers);
        var query = new LinkedHashMap<String, String>(Map.of("limit", "50", "sort", "-updatedAt"));
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(shell.language(), SEGMENTS, query)
                .map(page -> new Segments(
                        Items.rows(page, segment -> {
                            var told = new Told(segment, shell.words());
                            return new Row(
                                    told.text("id"),
                                    told.text("name"),
                                    told.text("kind").equals("RULE"),
                                    segment.path("profiled").asBoolean(),
                                    told.text("status").equals("ACTIVE"),
                                    told.moment("updatedAt"));
                        }),
                        user.caller().may("segment:write"),
                        Items.next(page)))
                .map(segments -> Templates.segments(shell, segments).setLocale(shell.language()));
    }

    @GET
    @Path("/new")
    public Uni<TemplateInstance> form(@Context UriInfo address, @Context HttpHeaders headers) {
        return form(shells.of(address, headers), RuleForm.empty(), null);
    }

    private Uni<TemplateInstance> form(Shell shell, RuleForm form, @Nullable String refused) {
        var texts = Shells.texts(SegmentTexts.class, shell.language());
        return forms.page(shell, texts.add(), PAGES + "/new", form, false, refused);
    }

    /** The button that was pressed says what happens: a row is added or taken away, or the segment is saved. */
    @POST
    @Path("/new")
    public Uni<Response> define(
            @Context UriInfo address, @Context HttpHeaders headers, MultivaluedMap<String, String> posted) {
        var shell = shells.of(address, headers);
        var form = RuleForm.of(posted);
        var pressed = posted.getOrDefault("do", List.of("save")).get(0);
        if (!pressed.equals("save")) {
            var added = posted.getOrDefault("added", List.of("")).get(0);
            return Desk.page(form(shell, form.after(pressed, added), null));
        }
        var body = Map.of("name", form.name(), "kind", "RULE", "rule", form.rule(shell.zone()));
        return api.post(shell.language(), SEGMENTS, body, Map.of())
                .map(segment -> Response.seeOther(
                                URI.create(PAGES + "/" + segment.path("id").asText()))
                        .build())
                .onFailure(SegmentsResource::isAboutTheForm)
                .recoverWithUni(refusal -> form(shell, form, refusal.getMessage())
                        .map(page -> Response.status(UNPROCESSABLE).entity(page).build()));
    }

    static boolean isAboutTheForm(Throwable failure) {
        return failure instanceof ApiRefusal refusal && refusal.status() == UNPROCESSABLE;
    }
}
