package crm.console.inbox;

import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.parts.Handover;
import crm.console.parts.Handovers;
import crm.console.parts.Place;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The requests that wait, by what is due next; a view is an address. */
@Path(InboxResource.PAGE)
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class InboxResource {

    static final String PAGE = "/console/inbox";
    static final String REQUESTS = "/api/v1/service-requests";
    static final String OPEN = "open";

    /** What each view asks of the list. */
    static final Map<String, Map<String, String>> VIEWS = Map.of(
            OPEN,
            Map.of("filter[open]", "true"),
            "mine",
            Map.of("filter[open]", "true", "filter[assigneeUserId]", "me"),
            "overdue",
            Map.of("filter[open]", "true", "filter[overdue]", "true"),
            "unanswered",
            Map.of("filter[open]", "true", "filter[unanswered]", "true"));

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Handovers handovers;

    InboxResource(Shells shells, SignedIn user, Api api, Handovers handovers) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.handovers = handovers;
    }

    /**
     * @param next cursor of the next page; null on the last one
     * @param search by number, subject or description; empty for all
     * @param creates the person may note a new one
     */
    record Inbox(
            String view,
            List<View> views,
            List<RequestRow> rows,
            @Nullable String next,
            String search,
            boolean creates,
            @Nullable Handover handover) {}

    /** One of the views, to go to. */
    record View(String code, String name) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance inbox(Shell shell, Inbox inbox);
    }

    @GET
    public Uni<TemplateInstance> inbox(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String cursor) {
        var shell = shells.of(address, headers);
        var texts = Shells.texts(InboxTexts.class, shell.language());
        var shown = view != null && VIEWS.containsKey(view) ? view : OPEN;
        var query = new LinkedHashMap<String, String>(Map.of("limit", "50", "sort", "nextDueAt"));
        query.putAll(VIEWS.getOrDefault(shown, Map.of()));
        var search = q == null ? "" : q.strip();
        if (!search.isEmpty()) {
            query.put("q", search);
        }
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        var place = Place.of(address, "view", Place.SEARCH, Place.CURSOR, Handovers.DONE);
        var asked = Uni.combine()
                .all()
                .unis(
                        api.get(shell.language(), REQUESTS, query),
                        handovers.offer(shell.language(), "service-request:assign", PAGE + "/reassign", place))
                .asTuple();
        return asked.map(both -> {
            var page = both.getItem1();
            var rows = Items.of(page)
                    .map(request -> RequestRow.of(request, shell.words(), texts))
                    .toList();
            var inbox = new Inbox(
                    shown,
                    views(texts),
                    rows,
                    page.path("nextCursor").asText(null),
                    search,
                    user.caller().may("service-request:write"),
                    both.getItem2().orElse(null));
            return Templates.inbox(shell, inbox).setLocale(shell.language());
        });
    }

    @POST
    @Path("/reassign")
    public Uni<Response> reassign(
            @Context UriInfo address, @Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return handovers.give(shells.of(address, headers).language(), REQUESTS, PAGE, sent);
    }

    private static List<View> views(InboxTexts texts) {
        return List.of(
                new View(OPEN, texts.open()),
                new View("mine", texts.mine()),
                new View("overdue", texts.overdue()),
                new View("unanswered", texts.unanswered()));
    }
}
