package crm.console.orders;

import crm.console.api.Api;
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
@Path("/console/orders")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class OrderDraftResource {

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Directory directory;

    OrderDraftResource(Shells shells, SignedIn user, Api api, Directory directory) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.directory = directory;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        /** @param title of the page */
        static native TemplateInstance draft(Shell shell, String title, OrderDraft draft, String customer);

        static native TemplateInstance customer(Shell shell, CustomerChoice choice);
    }

    /** @param q by which a customer is looked for, as long as none is chosen */
    @GET
    @Path("/new")
    public Uni<TemplateInstance> blank(@RestQuery @Nullable String customer, @RestQuery @Nullable String q) {
        user.require("order:write");
        return customer == null || customer.isBlank()
                ? choice(q == null ? "" : q.strip())
                : blank(customer, Sent.NOTHING);
    }

    private Uni<TemplateInstance> choice(String search) {
        var shell = shells.here();
        return directory
                .choice(shell.language(), OrdersResource.PAGE + "/new", search)
                .map(choice -> Templates.customer(shell, choice).setLocale(shell.language()));
    }

    private Uni<TemplateInstance> blank(String customer, Sent sent) {
        var shell = shells.here();
        return choices(shell)
                .chain(choices -> shown(
                        shell,
                        Shells.texts(OrderTexts.class, shell.language()).create(),
                        OrderDraft.blank(customer, choices.channels(), choices.products())
                                .after(sent)));
    }

    private Uni<TemplateInstance> shown(Shell shell, String title, OrderDraft draft) {
        return directory
                .customers(shell.language(), List.of(draft.customerId()))
                .map(names -> Templates.draft(shell, title, draft, names.getOrDefault(draft.customerId(), ""))
                        .setLocale(shell.language()));
    }

    /** What one chooses from. */
    private record Choices(List<Option> channels, List<Option> products) {}

    private Uni<Choices> choices(Shell shell) {
        return Uni.combine()
                .all()
                .unis(
                        api.tryGet(shell.language(), "/api/v1/channels", Map.of()),
                        api.tryGet(
                                shell.language(),
                                "/api/v1/products",
                                Map.of("filter[status]", "ACTIVE", "sort", "name", "limit", "200")))
                .asTuple()
                .map(both -> new Choices(
                        Directory.channels(both.getItem1(), "ORDER"), OrderDraft.products(both.getItem2())));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> create(MultivaluedMap<String, String> form) {
        var typed = new Typed(form).texts("customerId", "channel", "customerReference");
        if (OrderDraft.wantsLines(form)) {
            return Desk.page(blank(typed.get("customerId"), Sent.unfinished("create", form)));
        }
        return Desk.answer(
                api.post(
                        language(),
                        OrdersResource.ORDERS,
                        OrderDraft.body(form, typed, shells.here().words()),
                        typed.headers()),
                language(),
                "create",
                form,
                made -> OrdersResource.PAGE + "/" + made.path("id").asText(),
                sent -> blank(typed.get("customerId"), sent));
    }

    @GET
    @Path("/{id}/edit")
    public Uni<TemplateInstance> edit(UUID id) {
        user.require("order:write");
        return edit(id, Sent.NOTHING);
    }

    private Uni<TemplateInstance> edit(UUID id, Sent sent) {
        var shell = shells.here();
        return Uni.combine()
                .all()
                .unis(api.get(shell.language(), OrderResource.address(id)), choices(shell))
                .asTuple()
                .chain(both -> shown(
                        shell,
                        both.getItem1().path("number").asText(),
                        OrderDraft.of(
                                        both.getItem1(),
                                        both.getItem2().channels(),
                                        both.getItem2().products(),
                                        shell.words())
                                .after(sent)));
    }

    @POST
    @Path("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> change(UUID id, MultivaluedMap<String, String> form) {
        if (OrderDraft.wantsLines(form)) {
            return Desk.page(edit(id, Sent.unfinished("edit", form)));
        }
        var typed = new Typed(form).texts("channel").patched("customerReference");
        return Desk.answer(
                api.patch(
                        language(),
                        OrderResource.address(id),
                        OrderDraft.body(form, typed, shells.here().words()),
                        typed.headers()),
                language(),
                "edit",
                form,
                changed -> OrdersResource.PAGE + "/" + id,
                sent -> edit(id, sent));
    }

    private Locale language() {
        return shells.here().language();
    }
}
