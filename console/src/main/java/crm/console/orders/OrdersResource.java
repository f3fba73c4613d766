package crm.console.orders;

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

/** Orders as a list, with the sums of all that fit. */
@Path("/console/orders")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class OrdersResource {

    static final String PAGE = "/console/orders";
    static final String ORDERS = "/api/v1/orders";

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Directory directory;

    OrdersResource(Shells shells, SignedIn user, Api api, Directory directory) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.directory = directory;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance orders(Shell shell, Listing list);
    }

    @GET
    public Uni<TemplateInstance> list(@Context UriInfo address) {
        var shell = shells.here();
        var place = Place.of(address, "status", "customerId", Place.SEARCH, Place.SORT, Place.CURSOR);
        var query = Lists.query(place, "-createdAt");
        query.put("sums", "status");
        Lists.filter(query, place, "status");
        Lists.filter(query, place, "customerId");
        return api.get(shell.language(), ORDERS, query)
                .chain(page -> Uni.combine()
                        .all()
                        .unis(
                                directory.customers(shell.language(), Directory.ids(page, "customerId")),
                                api.tryGet(shell.language(), "/api/v1/channels", Map.of()))
                        .asTuple()
                        .map(names -> listing(place, page, names.getItem1(), Directory.names(names.getItem2()), shell)))
                .map(list -> Templates.orders(shell, list).setLocale(shell.language()));
    }

    private Listing listing(
            Place place, JsonNode page, Map<String, String> customers, Map<String, String> channels, Shell shell) {
        var texts = Shells.texts(OrderTexts.class, shell.language());
        var words = shell.words();
        var columns = List.of(
                Column.kept(texts.number()),
                Column.of(texts.customer()),
                Column.kept(texts.status()),
                Column.of(texts.channel()),
                Column.of(texts.created()).sortedBy("createdAt", place),
                Column.number(texts.total()).sortedBy("total", place));
        var rows = Items.rows(
                page,
                order -> List.of(
                        Cell.link(
                                order.path("number").asText(),
                                PAGE + "/" + order.path("id").asText(),
                                order.path("customerReference").asText("")),
                        Cell.text(
                                customers.getOrDefault(order.path("customerId").asText(), "")),
                        OrderWords.status(order, texts),
                        Cell.text(channels.getOrDefault(
                                order.path("channel").asText(),
                                order.path("channel").asText())),
                        Cell.text(words.dayOf(order.path("createdAt"))),
                        Cell.number(words.money(order.path("total")))));
        return new Listing(
                Listing.Search.of(place, texts.search(), texts.searchHint()),
                List.of(Chips.of(place, "status", texts.status(), texts.anyStatus(), OrderWords.statuses(texts))),
                user.caller().may("order:write") ? List.of(new Listing.Link(texts.create(), PAGE + "/new")) : List.of(),
                Figures.of(page, OrderWords.statuses(texts), words),
                new Listing.Table(texts.title(), columns, rows),
                new Listing.Empty("cart", texts.empty(), texts.emptyWhy()),
                Lists.next(place, page));
    }
}
