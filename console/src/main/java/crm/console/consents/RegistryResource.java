package crm.console.consents;

import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.shell.Shell;
import crm.console.shell.Tab;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The queue to the registry: what is told, what waits, what failed and why (CON-14). */
@Path(ConsentTabs.REGISTRY)
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RegistryResource {

    static final String ITEMS = "/api/v1/registry-items";

    private static final String OPEN = "open";

    /** Views by what somebody has to do. */
    private static final Map<String, Map<String, String>> VIEWS = Map.of(
            OPEN,
            Map.of("filter[state][in]", "QUEUED,IN_FLIGHT,ACCEPTED,RETRY", "sort", "createdAt"),
            "failed",
            Map.of("filter[state][in]", "DEAD,DEADLINE_MISSED,NOT_REGISTRABLE", "sort", "-createdAt"),
            "confirmed",
            Map.of("filter[state][in]", "CONFIRMED,CONFIRMED_EQUIVALENT", "sort", "-createdAt"),
            "all",
            Map.of("sort", "-createdAt"));

    private final ConsentPage pages;
    private final Api api;

    RegistryResource(ConsentPage pages, Api api) {
        this.pages = pages;
        this.api = api;
    }

    /** @param next cursor of the next page; null on the last one */
    record Queue(
            List<Tab> tabs,
            List<Tab> views,
            String view,
            List<RegistryRow> rows,
            @Nullable String next) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance queue(Shell shell, Queue queue);
    }

    @GET
    public Uni<TemplateInstance> queue(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @RestQuery @Nullable String view,
            @RestQuery @Nullable String cursor) {
        var frame = pages.at(ConsentTabs.REGISTRY, address, headers);
        var shell = frame.shell();
        var shown = view != null && VIEWS.containsKey(view) ? view : OPEN;
        var query = new LinkedHashMap<String, String>(VIEWS.getOrDefault(shown, Map.of()));
        query.put("limit", "50");
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(shell.language(), ITEMS, query)
                .map(page -> new Queue(
                        frame.tabs(),
                        views(frame, shown),
                        shown,
                        Items.rows(page, item -> RegistryRow.of(item, shell.words(), frame.codes())),
                        Items.next(page)))
                .map(queue -> Templates.queue(shell, queue).setLocale(shell.language()));
    }

    private static List<Tab> views(ConsentPage.Frame frame, String shown) {
        return List.of(
                view(frame.texts().open(), OPEN, shown),
                view(frame.codes().of("DEAD"), "failed", shown),
                view(frame.codes().of("CONFIRMED"), "confirmed", shown),
                view(frame.texts().all(), "all", shown));
    }

    private static Tab view(String text, String code, String shown) {
        return new Tab(text, ConsentTabs.REGISTRY + "?view=" + code, code.equals(shown));
    }
}
