package crm.console.administration;

import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.console.shell.Tab;
import crm.console.shell.Told;
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

/** Who did what, service by service, refused attempts included. */
@Path("/console/audit")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class AuditResource {

    private final Shells shells;
    private final Api api;

    AuditResource(Shells shells, Api api) {
        this.shells = shells;
        this.api = api;
    }

    record Row(String actor, String action, String subject, String when, boolean refused, String code) {}

    /** @param next cursor of the next page; null on the last one */
    record Trail(
            List<Tab> parts,
            String part,
            String actor,
            boolean refused,
            List<Row> rows,
            @Nullable String next) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance trail(Shell shell, Trail trail);
    }

    @GET
    public Uni<TemplateInstance> trail(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @RestQuery @Nullable String part,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String refused,
            @RestQuery @Nullable String cursor) {
        var shell = shells.of(address, headers);
        var texts = Shells.texts(AdminTexts.class, shell.language());
        var shown = Parts.of(part == null ? "" : part);
        var who = actor == null ? "" : actor.strip();
        var query = new LinkedHashMap<String, String>(Map.of("limit", "50"));
        if (!who.isEmpty()) {
            query.put("filter[actor]", who);
        }
        if (refused != null) {
            query.put("filter[refused]", "true");
        }
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(shell.language(), shown.operations() + "/audit", query)
                .map(page -> new Trail(
                        parts(texts, shown),
                        shown.id(),
                        who,
                        refused != null,
                        Items.rows(page, entry -> {
                            var told = new Told(entry, shell.words());
                            return new Row(
                                    told.text("actor"),
                                    plain(told.text("action")),
                                    plain(told.text("subjectType")),
                                    told.moment("recordedAt"),
                                    told.text("outcome").equals("REFUSED"),
                                    told.text("code"));
                        }),
                        Items.next(page)))
                .map(trail -> Templates.trail(shell, trail).setLocale(shell.language()));
    }

    /** Without what is the same in all of them: {@code customer.lead.created}. */
    private static String plain(String topic) {
        return topic.replaceAll("^crm\\.|\\.v\\d+$", "");
    }

    private static List<Tab> parts(AdminTexts texts, Parts shown) {
        return Parts.ALL.stream()
                .map(part -> new Tab(part.name(texts), "/console/audit?part=" + part.id(), part == shown))
                .toList();
    }
}
