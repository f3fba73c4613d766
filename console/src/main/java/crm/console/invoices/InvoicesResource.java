package crm.console.invoices;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.parts.Cell;
import crm.console.parts.Chips;
import crm.console.parts.Column;
import crm.console.parts.Directory;
import crm.console.parts.Figures;
import crm.console.parts.Listing;
import crm.console.parts.Lists;
import crm.console.parts.Place;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Invoices as a list, with the sums of all that fit. */
@Path("/console/invoices")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class InvoicesResource {

    static final String PAGE = "/console/invoices";
    static final String INVOICES = "/api/v1/invoices";
    private static final String OVERDUE = "OVERDUE";

    private final Shells shells;
    private final Api api;
    private final Directory directory;

    InvoicesResource(Shells shells, Api api, Directory directory) {
        this.shells = shells;
        this.api = api;
        this.directory = directory;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance invoices(Shell shell, Listing list);
    }

    @GET
    public Uni<TemplateInstance> list(@Context UriInfo address) {
        var shell = shells.here();
        var place = Place.of(address, "status", "customerId", Place.SEARCH, Place.SORT, Place.CURSOR);
        return api.get(shell.language(), INVOICES, query(place))
                .chain(page -> directory
                        .customers(shell.language(), Directory.ids(page, "customerId"))
                        .map(names -> listing(place, page, names, shell)))
                .map(list -> Templates.invoices(shell, list).setLocale(shell.language()));
    }

    private static Map<String, String> query(Place place) {
        var query = Lists.query(place, "-createdAt");
        query.put("sums", "status");
        Lists.filter(query, place, "customerId");
        if (place.get("status").equals(OVERDUE)) {
            query.put("filter[overdue]", "true");
        } else {
            Lists.filter(query, place, "status");
        }
        return query;
    }

    private static Listing listing(Place place, JsonNode page, Map<String, String> customers, Shell shell) {
        var texts = Shells.texts(InvoiceTexts.class, shell.language());
        var words = shell.words();
        var views = new LinkedHashMap<>(InvoiceWords.statuses(texts));
        views.put(OVERDUE, texts.overdue());
        var columns = List.of(
                Column.kept(texts.number()),
                Column.of(texts.customer()),
                Column.kept(texts.status()),
                Column.of(texts.created()).sortedBy("createdAt", place),
                Column.of(texts.due()).sortedBy("dueDate", place),
                Column.number(texts.paidSum()),
                Column.number(texts.total()).sortedBy("total", place));
        var rows = Items.rows(
                page,
                invoice -> List.of(
                        Cell.link(
                                invoice.path("number").asText(texts.draft()),
                                PAGE + "/" + invoice.path("id").asText(),
                                ""),
                        Cell.text(customers.getOrDefault(
                                invoice.path("customerId").asText(), "")),
                        InvoiceWords.status(invoice, texts),
                        Cell.text(words.dayOf(invoice.path("createdAt"))),
                        Cell.text(words.date(invoice.path("dueDate"))),
                        Cell.number(words.money(invoice.path("paid"))),
                        Cell.number(words.money(invoice.path("total")))));
        return new Listing(
                Listing.Search.of(place, texts.search(), texts.searchHint()),
                List.of(Chips.of(place, "status", texts.status(), texts.anyStatus(), views)),
                List.of(),
                Figures.of(page, InvoiceWords.statuses(texts), words),
                new Listing.Table(texts.title(), columns, rows),
                new Listing.Empty("bill", texts.empty(), texts.emptyWhy()),
                Lists.next(place, page));
    }
}
