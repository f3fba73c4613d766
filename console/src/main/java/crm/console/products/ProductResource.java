package crm.console.products;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.parts.Desk;
import crm.console.parts.Fact;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Listing;
import crm.console.parts.Sent;
import crm.console.parts.Sheet;
import crm.console.parts.Typed;
import crm.console.session.SignedIn;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.console.shell.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One product: on sale, off sale, and what it costs. */
@Path("/console/products")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class ProductResource {

    private final Shells shells;
    private final SignedIn user;
    private final Api api;

    ProductResource(Shells shells, SignedIn user, Api api) {
        this.shells = shells;
        this.user = user;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance product(Shell shell, Sheet sheet);
    }

    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> product(UUID id) {
        return page(id, Sent.NOTHING);
    }

    private Uni<TemplateInstance> page(UUID id, Sent sent) {
        var shell = shells.here();
        var texts = Shells.texts(ProductTexts.class, shell.language());
        return api.get(shell.language(), address(id))
                .map(product -> new Sheet(
                        product.path("name").asText(),
                        new Listing.Link(texts.back(), ProductsResource.PAGE),
                        product.path("sku").asText(),
                        ProductWords.status(product, texts),
                        facts(product, shell.words(), texts),
                        forms(product, shell.words(), texts).stream()
                                .map(form -> form.after(sent))
                                .toList(),
                        List.of()))
                .map(sheet -> Templates.product(shell, sheet).setLocale(shell.language()));
    }

    /** The API tells the cost only to who may see it. */
    private static List<Fact> facts(JsonNode product, Words words, ProductTexts texts) {
        var facts = new ArrayList<>(List.of(
                Fact.of(texts.sku(), product.path("sku").asText()),
                Fact.of(texts.kindLabel(), ProductWords.kind(product, texts)),
                Fact.of(texts.unit(), product.path("unit").asText("")),
                Fact.of(texts.tax(), words.digits(product.path("taxRate")))));
        if (product.has("standardCost")) {
            facts.add(Fact.of(texts.cost(), words.money(product.path("standardCost"))));
        }
        facts.add(Fact.of(texts.created(), words.moment(product.path("createdAt"))));
        return facts;
    }

    private List<Form> forms(JsonNode product, Words words, ProductTexts texts) {
        if (!user.caller().may("product:write")) {
            return List.of();
        }
        var forms = new ArrayList<Form>();
        var status = product.path("status").asText();
        if (status.equals("DRAFT")) {
            forms.add(form(product, "activate", texts.activate()).tone("primary"));
        }
        if (!status.equals("DISCONTINUED")) {
            forms.add(form(
                    product,
                    "cost",
                    texts.changeCost(),
                    Field.currencyOf(product.path("standardCost")),
                    Field.amount("standardCost", texts.cost())
                            .value(words.typed(product.path("standardCost")))
                            .must()));
        }
        if (status.equals("ACTIVE")) {
            forms.add(form(
                            product,
                            "discontinue",
                            texts.discontinue(),
                            Field.check("sure", texts.sure() + " " + texts.discontinueWhy()))
                    .tone("danger"));
        }
        return forms;
    }

    private static Form form(JsonNode product, String deed, String title, Field... fields) {
        return Form.of(deed, ProductsResource.PAGE + "/" + product.path("id").asText() + "/" + deed, title, fields)
                .version(product.path("version").asLong());
    }

    @POST
    @Path("/{id}/{deed: activate|discontinue}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> deed(UUID id, String deed, MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        var language = shells.here().language();
        if (deed.equals("discontinue") && typed.get("sure").isEmpty()) {
            return Desk.page(page(id, Sent.unfinished(deed, form)));
        }
        return done(id, deed, form, api.post(language, address(id) + "/" + deed, typed.body(), typed.headers()));
    }

    @POST
    @Path("/{id}/cost")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> cost(UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form).money("standardCost", shells.here().words());
        var language = shells.here().language();
        return done(id, "cost", form, api.put(language, address(id) + "/cost", typed.body(), typed.headers()));
    }

    private Uni<Response> done(UUID id, String deed, MultivaluedMap<String, String> form, Uni<JsonNode> answer) {
        return Desk.answer(
                answer,
                shells.here().language(),
                deed,
                form,
                product -> ProductsResource.PAGE + "/" + id,
                sent -> page(id, sent));
    }

    private static String address(UUID id) {
        return ProductsResource.PRODUCTS + "/" + id;
    }
}
