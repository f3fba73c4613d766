package crm.console.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.parts.Desk;
import crm.console.parts.Directory;
import crm.console.parts.Sent;
import crm.console.parts.Sheet;
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
import java.util.Map;
import java.util.UUID;

/** One order and what is done with it: confirmed, cancelled, invoiced. */
@Path("/console/orders")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class OrderResource {

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Directory directory;

    OrderResource(Shells shells, SignedIn user, Api api, Directory directory) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.directory = directory;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        /** @param edit where the draft is changed; empty for what is none, and for who may not */
        static native TemplateInstance order(Shell shell, Sheet sheet, String edit);
    }

    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> order(UUID id) {
        return page(id, Sent.NOTHING);
    }

    private Uni<TemplateInstance> page(UUID id, Sent sent) {
        var shell = shells.here();
        var language = shell.language();
        return api.get(language, address(id))
                .chain(order -> Uni.combine()
                        .all()
                        .unis(
                                directory.customers(
                                        language,
                                        List.of(order.path("customerId").asText())),
                                api.tryGet(language, "/api/v1/channels", Map.of()),
                                api.tryGet(language, "/api/v1/order-cancellation-reasons", Map.of()),
                                api.tryGet(
                                        language,
                                        "/api/v1/invoices",
                                        Map.of("filter[orderId]", id.toString(), "limit", "20")))
                        .asTuple()
                        .map(all -> new OrderSheet(
                                order, all.getItem1(), all.getItem2(), all.getItem3(), all.getItem4(), shell)))
                .map(sheet -> Templates.order(shell, sheet.with(user.caller(), sent), edit(sheet.order()))
                        .setLocale(language));
    }

    @POST
    @Path("/{id}/{deed: confirm|cancel}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> deed(UUID id, String deed, MultivaluedMap<String, String> form) {
        var typed = new Typed(form).texts("reason");
        var answer = api.post(shells.here().language(), address(id) + "/" + deed, typed.body(), typed.headers());
        return Desk.answer(
                answer,
                shells.here().language(),
                deed,
                form,
                order -> OrdersResource.PAGE + "/" + id,
                sent -> page(id, sent));
    }

    /** A draft of an invoice over the whole order; it leads to the invoice. */
    @POST
    @Path("/{id}/invoice")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> invoice(UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form).texts("dueDate");
        typed.body().set("orderId", JsonNodeFactory.instance.textNode(id.toString()));
        return Desk.answer(
                api.post(shells.here().language(), "/api/v1/invoices", typed.body(), typed.headers()),
                shells.here().language(),
                "invoice",
                form,
                invoice -> "/console/invoices/" + invoice.path("id").asText(),
                sent -> page(id, sent));
    }

    static String address(UUID id) {
        return OrdersResource.ORDERS + "/" + id;
    }

    private String edit(JsonNode order) {
        return order.path("status").asText().equals("DRAFT") && user.caller().may("order:write")
                ? OrdersResource.PAGE + "/" + order.path("id").asText() + "/edit"
                : "";
    }
}
