package crm.console.customers;

import static java.util.Objects.requireNonNullElse;

import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Customers as a list that is searched as one types; its filters stand in the address. */
@Path("/console/customers")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CustomersResource {

    private static final String COMPANIES = "companies";

    private final Shells shells;
    private final Api api;

    CustomersResource(Shells shells, Api api) {
        this.shells = shells;
        this.api = api;
    }

    /**
     * @param kind people or companies
     * @param next where the next page is; null on the last one
     */
    record Found(
            String kind,
            String search,
            List<CustomerRow> rows,
            @Nullable String next) {

        public boolean companies() {
            return kind.equals(COMPANIES);
        }
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance customers(Shell shell, Found found);
    }

    @GET
    public Uni<TemplateInstance> list(
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String cursor) {
        var shell = shells.of(address, headers);
        var shown = COMPANIES.equals(kind) ? COMPANIES : "people";
        var search = requireNonNullElse(q, "").strip();
        var query = new LinkedHashMap<String, String>(Map.of("limit", "50"));
        if (!search.isEmpty()) {
            query.put("q", search);
        }
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return api.get(shell.language(), path(shown), query).map(page -> {
            var rows = StreamSupport.stream(page.path("items").spliterator(), false)
                    .map(customer -> CustomerRow.of(customer, shell.words()))
                    .toList();
            var next = page.hasNonNull("nextCursor")
                    ? address(shown, search, page.path("nextCursor").asText())
                    : null;
            return Templates.customers(shell, new Found(shown, search, rows, next))
                    .setLocale(shell.language());
        });
    }

    private static String path(String kind) {
        return kind.equals(COMPANIES) ? "/api/v1/corporate-customers" : "/api/v1/individual-customers";
    }

    private static String address(String kind, String search, String cursor) {
        return "/console/customers?kind=" + kind + "&q=" + encoded(search) + "&cursor=" + encoded(cursor);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
