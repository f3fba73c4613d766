package crm.console.quotes;

import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.browser.ConsolePages;
import crm.console.parts.CustomerChoice;
import crm.console.parts.Desk;
import crm.console.parts.Directory;
import crm.console.parts.Option;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A draft with its lines: a new one for a customer, or one that is changed. */
@Path("/console/quotes")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class QuoteDraftResource {

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Directory directory;

    QuoteDraftResource(Shells shells, SignedIn user, Api api, Directory directory) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.directory = directory;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        /** @param title of the page */
        static native TemplateInstance draft(Shell shell, String title, QuoteDraft draft, String customer);

        static native TemplateInstance customer(Shell shell, CustomerChoice choice);
    }

    /**
     * @param opportunity that it belongs to
     * @param q by which a customer is looked for, as long as none is chosen
     */
    @GET
    @Path("/new")
    public Uni<TemplateInstance> blank(
            @RestQuery @Nullable String customer,
            @RestQuery @Nullable String opportunity,
            @RestQuery @Nullable String q) {
        user.require("quote:write");
        return customer == null || customer.isBlank()
                ? choice(q == null ? "" : q.strip())
                : blank(customer, opportunity == null ? "" : opportunity, Sent.NOTHING);
    }

    private Uni<TemplateInstance> choice(String search) {
        var shell = shells.here();
        return directory
                .choice(shell.language(), QuotesResource.PAGE + "/new", search)
                .map(choice -> Templates.customer(shell, choice).setLocale(shell.language()));
    }

    private Uni<TemplateInstance> blank(String customer, String opportunity, Sent sent) {
        var shell = shells.here();
        return products(shell)
                .chain(products -> shown(
                        shell,
                        Shells.texts(QuoteTexts.class, shell.language()).create(),
                        QuoteDraft.blank(customer, opportunity, products).after(sent)));
    }

    private Uni<TemplateInstance> shown(Shell shell, String title, QuoteDraft draft) {
        return directory
                .customers(shell.language(), List.of(draft.customerId()))
                .map(names -> Templates.draft(shell, title, draft, names.getOrDefault(draft.customerId(), ""))
                        .setLocale(shell.language()));
    }

    private Uni<List<Option>> products(Shell shell) {
        return api.tryGet(
                        shell.language(),
                        "/api/v1/products",
                        Map.of("filter[status]", "ACTIVE", "sort", "name", "limit", "200"))
                .map(page -> Items.of(page)
                        .map(product -> new Option(
                                product.path("sku").asText(),
                                product.path("name").asText()))
                        .toList());
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> create(MultivaluedMap<String, String> form) {
        var typed = new Typed(form).texts("customerId", "opportunityId", "currency", "validUntil", "terms");
        if (QuoteDraft.wantsLines(form)) {
            return Desk.page(
                    blank(typed.get("customerId"), typed.get("opportunityId"), Sent.unfinished("create", form)));
        }
        return Desk.answer(
                api.post(
                        language(),
                        QuotesResource.QUOTES,
                        QuoteDraft.body(form, typed, shells.here().words()),
                        typed.headers()),
                language(),
                "create",
                form,
                made -> QuotesResource.PAGE + "/" + made.path("id").asText(),
                sent -> blank(typed.get("customerId"), typed.get("opportunityId"), sent));
    }

    @GET
    @Path("/{id}/edit")
    public Uni<TemplateInstance> edit(UUID id) {
        user.require("quote:write");
        return edit(id, Sent.NOTHING);
    }

    private Uni<TemplateInstance> edit(UUID id, Sent sent) {
        var shell = shells.here();
        return Uni.combine()
                .all()
                .unis(api.get(shell.language(), QuoteResource.address(id)), products(shell))
                .asTuple()
                .chain(both -> shown(
                        shell,
                        both.getItem1().path("number").asText(),
                        QuoteDraft.of(both.getItem1(), both.getItem2(), shell.words())
                                .after(sent)));
    }

    @POST
    @Path("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> change(UUID id, MultivaluedMap<String, String> form) {
        if (QuoteDraft.wantsLines(form)) {
            return Desk.page(edit(id, Sent.unfinished("edit", form)));
        }
        var typed = new Typed(form).texts("validUntil").patched("terms");
        return Desk.answer(
                api.patch(
                        language(),
                        QuoteResource.address(id),
                        QuoteDraft.body(form, typed, shells.here().words()),
                        typed.headers()),
                language(),
                "edit",
                form,
                changed -> QuotesResource.PAGE + "/" + id,
                sent -> edit(id, sent));
    }

    private Locale language() {
        return shells.here().language();
    }
}
