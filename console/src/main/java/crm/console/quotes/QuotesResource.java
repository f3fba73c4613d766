package crm.console.quotes;

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
import crm.console.session.SignedIn;
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
import java.util.List;
import java.util.Map;

/** Quotes as a list, with the sums of all that fit. */
@Path("/console/quotes")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class QuotesResource {

    static final String PAGE = "/console/quotes";
    static final String QUOTES = "/api/v1/quotes";

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Directory directory;

    QuotesResource(Shells shells, SignedIn user, Api api, Directory directory) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.directory = directory;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance quotes(Shell shell, Listing list);
    }

    @GET
    public Uni<TemplateInstance> list(@Context UriInfo address) {
        var shell = shells.here();
        var place = Place.of(address, "status", "customerId", "opportunityId", Place.SEARCH, Place.SORT, Place.CURSOR);
        var query = Lists.query(place, "-createdAt");
        query.put("sums", "status");
        Lists.filter(query, place, "status");
        Lists.filter(query, place, "customerId");
        Lists.filter(query, place, "opportunityId");
        return api.get(shell.language(), QUOTES, query)
                .chain(page -> directory
                        .customers(shell.language(), Directory.ids(page, "customerId"))
                        .map(names -> listing(place, page, names, shell)))
                .map(list -> Templates.quotes(shell, list).setLocale(shell.language()));
    }

    private Listing listing(Place place, JsonNode page, Map<String, String> customers, Shell shell) {
        var texts = Shells.texts(QuoteTexts.class, shell.language());
        var words = shell.words();
        var columns = List.of(
                Column.kept(texts.number()),
                Column.of(texts.customer()),
                Column.kept(texts.status()),
                Column.of(texts.created()).sortedBy("createdAt", place),
                Column.of(texts.validUntil()).sortedBy("validUntil", place),
                Column.number(texts.total()).sortedBy("total", place));
        var rows = Items.rows(
                page,
                quote -> List.of(
                        Cell.link(
                                QuoteWords.number(quote),
                                PAGE + "/" + quote.path("id").asText(),
                                ""),
                        Cell.text(
                                customers.getOrDefault(quote.path("customerId").asText(), "")),
                        QuoteWords.status(quote, texts),
                        Cell.text(words.dayOf(quote.path("createdAt"))),
                        Cell.text(words.date(quote.path("validUntil"))),
                        Cell.number(words.money(quote.path("total")))));
        return new Listing(
                Listing.Search.of(place, texts.search(), texts.searchHint()),
                List.of(Chips.of(place, "status", texts.status(), texts.anyStatus(), QuoteWords.statuses(texts))),
                user.caller().may("quote:write") ? List.of(new Listing.Link(texts.create(), PAGE + "/new")) : List.of(),
                Figures.of(page, QuoteWords.statuses(texts), words),
                new Listing.Table(texts.title(), columns, rows),
                new Listing.Empty("quote", texts.empty(), texts.emptyWhy()),
                Lists.next(place, page));
    }
}
