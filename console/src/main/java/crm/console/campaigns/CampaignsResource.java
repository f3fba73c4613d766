package crm.console.campaigns;

import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.console.shell.Tab;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Campaigns by where they stand, and a new one (MKT-24). */
@Path("/console/campaigns")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CampaignsResource {

    private static final String CAMPAIGNS = "/api/v1/campaigns";
    private static final String PAGES = "/console/campaigns";
    private static final List<String> STATES = List.of("DRAFT", "RUNNING", "PAUSED", "COMPLETED", "CANCELLED");

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final CampaignForms forms;

    CampaignsResource(Shells shells, SignedIn user, Api api, CampaignForms forms) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.forms = forms;
    }

    record Row(String id, String name, String goal, String state, String code, String planned, String started) {}

    /** @param next cursor of the next page; null on the last one */
    record Campaigns(
            List<Tab> views,
            String state,
            List<Row> rows,
            boolean mayAdd,
            @Nullable String next) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance campaigns(Shell shell, Campaigns campaigns);
    }

    @GET
    public Uni<TemplateInstance> campaigns(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String cursor) {
        var shell = shells.of(address, headers);
        var texts = Shells.texts(CampaignTexts.class, shell.language());
        var codes = new CampaignCodes(texts);
        var shown = state != null && STATES.contains(state) ? state : "";
        var query = new LinkedHashMap<String, String>(Map.of("limit", "50", "sort", "-updatedAt"));
        if (!shown.isEmpty()) {
            query.put("filter[status]", shown);
        }
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(shell.language(), CAMPAIGNS, query)
                .map(page -> new Campaigns(
                        views(texts, codes, shown),
                        shown,
                        Items.rows(page, campaign -> {
                            var told = new Told(campaign, shell.words());
                            return new Row(
                                    told.text("id"),
                                    told.text("name"),
                                    codes.goal(told.text("goal")),
                                    codes.state(told.text("status")),
                                    told.text("status"),
                                    told.number("planned"),
                                    told.moment("startedAt"));
                        }),
                        user.caller().may("campaign:write"),
                        Items.next(page)))
                .map(campaigns -> Templates.campaigns(shell, campaigns).setLocale(shell.language()));
    }

    private static List<Tab> views(CampaignTexts texts, CampaignCodes codes, String shown) {
        var views = new ArrayList<Tab>();
        views.add(new Tab(texts.all(), PAGES, shown.isEmpty()));
        STATES.forEach(state -> views.add(new Tab(codes.state(state), PAGES + "?state=" + state, state.equals(shown))));
        return views;
    }

    @GET
    @Path("/new")
    public Uni<TemplateInstance> form(
            @Context UriInfo address, @Context HttpHeaders headers, @RestQuery @Nullable String segment) {
        var shell = shells.of(address, headers);
        return form(shell, CampaignForm.empty(segment == null ? "" : segment), false, null);
    }

    private Uni<TemplateInstance> form(Shell shell, CampaignForm values, boolean look, @Nullable String refused) {
        var title = Shells.texts(CampaignTexts.class, shell.language()).add();
        return forms.page(shell, title, PAGES + "/new", values, look, refused);
    }

    @POST
    @Path("/new")
    public Uni<Response> plan(
            @Context UriInfo address, @Context HttpHeaders headers, MultivaluedMap<String, String> posted) {
        var shell = shells.of(address, headers);
        var values = CampaignForm.of(posted);
        if (posted.getOrDefault("do", List.of()).contains("preview")) {
            return form(shell, values, true, null).map(page -> Response.ok(page).build());
        }
        return api.post(shell.language(), CAMPAIGNS, values.toBody(), Map.of())
                .map(campaign -> Response.seeOther(
                                URI.create(PAGES + "/" + campaign.path("id").asText()))
                        .build())
                .onFailure(CampaignForms::isAboutTheForm)
                .recoverWithUni(refusal -> form(shell, values, false, refusal.getMessage())
                        .map(page -> Response.status(422).entity(page).build()));
    }
}
