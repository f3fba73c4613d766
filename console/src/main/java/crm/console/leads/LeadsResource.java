package crm.console.leads;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.parts.Cell;
import crm.console.parts.Chips;
import crm.console.parts.Column;
import crm.console.parts.Desk;
import crm.console.parts.Directory;
import crm.console.parts.Form;
import crm.console.parts.Handover;
import crm.console.parts.Handovers;
import crm.console.parts.Listing;
import crm.console.parts.Lists;
import crm.console.parts.Option;
import crm.console.parts.Place;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leads as a list, and a new one (CUS-03). */
@Path("/console/leads")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class LeadsResource {

    static final String PAGE = "/console/leads";
    static final String LEADS = "/api/v1/leads";

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Directory directory;
    private final Handovers handovers;

    LeadsResource(Shells shells, SignedIn user, Api api, Directory directory, Handovers handovers) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.directory = directory;
        this.handovers = handovers;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance leads(Shell shell, Listing list, @Nullable Handover handover);

        static native TemplateInstance create(Shell shell, Form form);
    }

    @GET
    public Uni<TemplateInstance> list(@Context UriInfo address) {
        var shell = shells.here();
        var texts = Shells.texts(LeadTexts.class, shell.language());
        var place = Place.of(address, "whose", "status", Place.SEARCH, Place.SORT, Place.CURSOR, Handovers.DONE);
        return Uni.combine()
                .all()
                .unis(
                        api.get(shell.language(), LEADS, query(place)),
                        directory.colleagues(shell.language()),
                        api.tryGet(shell.language(), "/api/v1/acquisition-sources", Map.of()),
                        handovers.offer(shell.language(), "lead:reassign", PAGE + "/reassign", place))
                .asTuple()
                .map(all -> Templates.leads(
                                shell,
                                listing(
                                        place,
                                        all.getItem1(),
                                        all.getItem2(),
                                        Directory.names(all.getItem3()),
                                        shell,
                                        texts),
                                all.getItem4().orElse(null))
                        .setLocale(shell.language()));
    }

    @POST
    @Path("/reassign")
    public Uni<Response> reassign(MultivaluedMap<String, String> sent) {
        return handovers.give(shells.here().language(), LEADS, PAGE, sent);
    }

    private static Map<String, String> query(Place place) {
        var query = Lists.query(place, "-createdAt");
        if (place.get("whose").equals("mine")) {
            query.put("filter[assignedUserId]", "me");
        }
        Lists.filter(query, place, "status");
        return query;
    }

    private Listing listing(
            Place place,
            JsonNode page,
            Map<String, String> colleagues,
            Map<String, String> sources,
            Shell shell,
            LeadTexts texts) {
        var columns = List.of(
                Column.kept(texts.name()),
                Column.kept(texts.status()),
                Column.of(texts.contact()),
                Column.of(texts.source()),
                Column.of(texts.assigned()),
                Column.of(texts.created()).sortedBy("createdAt", place));
        var rows = Items.rows(
                page,
                lead -> List.of(
                        Cell.link(
                                LeadWords.name(lead, texts),
                                PAGE + "/" + lead.path("id").asText(),
                                lead.path("companyName").asText("")),
                        LeadWords.status(lead, texts),
                        Cell.text(lead.at("/contactPoints/0/value").asText("")),
                        Cell.text(named(lead.path("source").asText(), sources)),
                        Cell.text(colleagues.getOrDefault(
                                lead.path("assignedUserId").asText(""), "")),
                        Cell.text(shell.words().dayOf(lead.path("createdAt")))));
        return new Listing(
                Listing.Search.of(place, texts.search(), texts.searchHint()),
                List.of(
                        Chips.of(place, "whose", texts.whose(), texts.everybodys(), Map.of("mine", texts.mine())),
                        Chips.of(place, "status", texts.status(), texts.anyStatus(), LeadWords.statuses(texts))),
                user.caller().may("lead:write") ? List.of(new Listing.Link(texts.create(), PAGE + "/new")) : List.of(),
                List.of(),
                new Listing.Table(texts.title(), columns, rows, user.caller().may("lead:reassign")),
                new Listing.Empty("users", texts.empty(), texts.emptyWhy()),
                Lists.next(place, page));
    }

    static String named(String code, Map<String, String> names) {
        return names.getOrDefault(code, code);
    }

    @GET
    @Path("/new")
    public Uni<TemplateInstance> blank() {
        user.require("lead:write");
        return blank(Sent.NOTHING);
    }

    private Uni<TemplateInstance> blank(Sent sent) {
        var shell = shells.here();
        var texts = Shells.texts(LeadTexts.class, shell.language());
        return api.tryGet(shell.language(), "/api/v1/acquisition-sources", Map.of())
                .map(Option::terms)
                .map(sources -> Templates.create(
                                shell, LeadForms.create(sources, texts).after(sent))
                        .setLocale(shell.language()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> create(MultivaluedMap<String, String> form) {
        var typed = new Typed(form).texts("personName", "companyName", "source", "need");
        typed.body().set("contactPoints", LeadForms.contacts(typed));
        var language = shells.here().language();
        return Desk.answer(
                api.post(language, LEADS, typed.body(), typed.headers()),
                language,
                "create",
                form,
                made -> PAGE + "/" + made.path("id").asText(),
                this::blank);
    }
}
