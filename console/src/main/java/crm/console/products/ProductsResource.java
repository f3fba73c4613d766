package crm.console.products;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.parts.Cell;
import crm.console.parts.Chips;
import crm.console.parts.Column;
import crm.console.parts.Desk;
import crm.console.parts.Field;
import crm.console.parts.Form;
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
import java.util.ArrayList;
import java.util.List;

/** Products as a list, and a new one. */
@Path("/console/products")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ProductsResource {

    static final String PAGE = "/console/products";
    static final String PRODUCTS = "/api/v1/products";
    private static final int SHORT = 40;

    private final Shells shells;
    private final SignedIn user;
    private final Api api;

    ProductsResource(Shells shells, SignedIn user, Api api) {
        this.shells = shells;
        this.user = user;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance products(Shell shell, Listing list);

        static native TemplateInstance create(Shell shell, Form form);
    }

    @GET
    public Uni<TemplateInstance> list(@Context UriInfo address) {
        var shell = shells.here();
        var place = Place.of(address, "status", "kind", Place.SEARCH, Place.SORT, Place.CURSOR);
        var query = Lists.query(place, "name");
        Lists.filter(query, place, "status");
        Lists.filter(query, place, "kind");
        return api.get(shell.language(), PRODUCTS, query)
                .map(page ->
                        Templates.products(shell, listing(place, page, shell)).setLocale(shell.language()));
    }

    private Listing listing(Place place, JsonNode page, Shell shell) {
        var texts = Shells.texts(ProductTexts.class, shell.language());
        var seesCost = user.caller().may("product-cost:read");
        var columns = new ArrayList<>(List.of(
                Column.kept(texts.name()).sortedBy("name", place),
                Column.kept(texts.status()),
                Column.of(texts.kindLabel()),
                Column.of(texts.sku()).sortedBy("sku", place),
                Column.number(texts.tax())));
        if (seesCost) {
            columns.add(Column.number(texts.cost()));
        }
        var rows = Items.rows(page, product -> row(product, seesCost, shell, texts));
        return new Listing(
                Listing.Search.of(place, texts.search(), texts.searchHint()),
                List.of(
                        Chips.of(place, "status", texts.status(), texts.anyStatus(), ProductWords.statuses(texts)),
                        Chips.of(place, "kind", texts.kindLabel(), texts.anyKind(), ProductWords.kinds(texts))),
                user.caller().may("product:write")
                        ? List.of(new Listing.Link(texts.create(), PAGE + "/new"))
                        : List.of(),
                List.of(),
                new Listing.Table(texts.title(), columns, rows),
                new Listing.Empty("box", texts.empty(), texts.emptyWhy()),
                Lists.next(place, page));
    }

    private static List<Cell> row(JsonNode product, boolean seesCost, Shell shell, ProductTexts texts) {
        var cells = new ArrayList<>(List.of(
                Cell.link(
                        product.path("name").asText(),
                        PAGE + "/" + product.path("id").asText(),
                        product.path("unit").asText("")),
                ProductWords.status(product, texts),
                Cell.text(ProductWords.kind(product, texts)),
                Cell.text(product.path("sku").asText()),
                Cell.number(shell.words().digits(product.path("taxRate")))));
        if (seesCost) {
            cells.add(Cell.number(shell.words().money(product.path("standardCost"))));
        }
        return cells;
    }

    @GET
    @Path("/new")
    public Uni<TemplateInstance> blank() {
        user.require("product:write");
        return blank(Sent.NOTHING);
    }

    private Uni<TemplateInstance> blank(Sent sent) {
        var shell = shells.here();
        var texts = Shells.texts(ProductTexts.class, shell.language());
        var form = Form.of(
                        "create",
                        PAGE + "/new",
                        texts.create(),
                        Field.text("sku", texts.sku()).must(),
                        Field.text("name", texts.name()).must(),
                        Field.select("kind", texts.kindLabel(), Option.of(ProductWords.kinds(texts)))
                                .must(),
                        new Field("text", "unit", texts.unit(), "", "", false, SHORT, List.of(), null),
                        Field.amount("taxRate", texts.tax()).must(),
                        Field.amount("standardCost", texts.cost()))
                .once();
        return Uni.createFrom().item(Templates.create(shell, form.after(sent)).setLocale(shell.language()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> create(MultivaluedMap<String, String> form) {
        var typed = new Typed(form)
                .texts("sku", "name", "kind", "unit")
                .money("standardCost", shells.here().words());
        typed.body()
                .set(
                        "taxRate",
                        Typed.numberOf(typed.get("taxRate"), shells.here().words()));
        var language = shells.here().language();
        return Desk.answer(
                api.post(language, PRODUCTS, typed.body(), typed.headers()),
                language,
                "create",
                form,
                made -> PAGE + "/" + made.path("id").asText(),
                this::blank);
    }
}
