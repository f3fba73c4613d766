package crm.console.campaigns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import crm.console.api.Api;
import crm.console.browser.ConsolePages;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** One campaign: its message, its audience, how it goes, who is not written to and why (MKT-24, CON-04). */
@Path("/console/campaigns/{id: [0-9a-fA-F-]{36}}")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CampaignResource {

    private static final String CAMPAIGNS = "/api/v1/campaigns/";
    private static final String PAGES = "/console/campaigns/";
    private static final String DRAFT = "DRAFT";

    /** What each state lets one do, for who may send. */
    private static final Map<String, Set<String>> COMMANDS = Map.of(
            DRAFT,
            Set.of("start", "cancel"),
            "RUNNING",
            Set.of("pause", "cancel"),
            "PAUSED",
            Set.of("resume", "cancel"));

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final CampaignForms forms;

    CampaignResource(Shells shells, SignedIn user, Api api, CampaignForms forms) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.forms = forms;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance campaign(Shell shell, CampaignPage campaign);
    }

    @GET
    public Uni<TemplateInstance> campaign(@Context UriInfo address, @Context HttpHeaders headers, UUID id) {
        var shell = shells.of(address, headers);
        var texts = Shells.texts(CampaignTexts.class, shell.language());
        return api.get(shell.language(), CAMPAIGNS + id)
                .chain(campaign -> size(shell, campaign)
                        .map(size -> CampaignPage.of(campaign, size, allowed(campaign), shell.words(), texts)))
                .map(page -> Templates.campaign(shell, page).setLocale(shell.language()));
    }

    private Uni<JsonNode> size(Shell shell, JsonNode campaign) {
        return campaign.path("status").asText().equals(DRAFT) && user.caller().may("segment:read")
                ? api.get(
                        shell.language(),
                        "/api/v1/segments/" + campaign.path("segmentId").asText() + "/size")
                : Uni.createFrom().item(MissingNode.getInstance());
    }

    private Set<String> allowed(JsonNode campaign) {
        var state = campaign.path("status").asText();
        var may = new HashSet<String>();
        if (user.caller().may("campaign:send")) {
            may.addAll(COMMANDS.getOrDefault(state, Set.of()));
        }
        if (state.equals(DRAFT) && user.caller().may("campaign:write")) {
            may.add("edit");
        }
        return may;
    }

    @POST
    @Path("/{command: start|pause|resume|cancel}")
    public Uni<Response> command(
            @Context UriInfo address, @Context HttpHeaders headers, UUID id, String command, @RestForm long version) {
        var language = shells.of(address, headers).language();
        return api.post(language, CAMPAIGNS + id + "/" + command, Map.of(), ifMatch(version))
                .map(done -> back(id));
    }

    @GET
    @Path("/edit")
    public Uni<TemplateInstance> form(@Context UriInfo address, @Context HttpHeaders headers, UUID id) {
        var shell = shells.of(address, headers);
        return api.get(shell.language(), CAMPAIGNS + id)
                .chain(campaign -> form(shell, id, CampaignForm.of(campaign), false, null));
    }

    private Uni<TemplateInstance> form(
            Shell shell, UUID id, CampaignForm values, boolean look, @Nullable String refused) {
        var title = Shells.texts(CampaignTexts.class, shell.language()).change();
        return forms.page(shell, title, PAGES + id + "/edit", values, look, refused);
    }

    @POST
    @Path("/edit")
    public Uni<Response> change(
            @Context UriInfo address, @Context HttpHeaders headers, UUID id, MultivaluedMap<String, String> posted) {
        var shell = shells.of(address, headers);
        var values = CampaignForm.of(posted);
        if (posted.getOrDefault("do", List.of()).contains("preview")) {
            return form(shell, id, values, true, null)
                    .map(page -> Response.ok(page).build());
        }
        return api.patch(shell.language(), CAMPAIGNS + id, values.toBody(), ifMatch(values.version()))
                .map(saved -> back(id))
                .onFailure(CampaignForms::isAboutTheForm)
                .recoverWithUni(refusal -> form(shell, id, values, false, refusal.getMessage())
                        .map(page -> Response.status(422).entity(page).build()));
    }

    private static Map<String, String> ifMatch(long version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    private static Response back(UUID id) {
        return Response.seeOther(URI.create(PAGES + id)).build();
    }
}
