package crm.console.invoices;

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
import java.util.UUID;

/** One invoice and its payments. */
@Path("/console/invoices")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class InvoiceResource {

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Directory directory;

    InvoiceResource(Shells shells, SignedIn user, Api api, Directory directory) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.directory = directory;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance invoice(Shell shell, Sheet sheet);
    }

    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> invoice(UUID id) {
        return page(id, Sent.NOTHING);
    }

    private Uni<TemplateInstance> page(UUID id, Sent sent) {
        var shell = shells.here();
        var texts = Shells.texts(InvoiceTexts.class, shell.language());
        return api.get(shell.language(), address(id))
                .chain(invoice -> directory
                        .customers(
                                shell.language(),
                                List.of(invoice.path("customerId").asText()))
                        .map(names -> new InvoiceSheet(invoice, names, shell.words(), texts)))
                .map(sheet -> Templates.invoice(shell, sheet.with(user.caller(), sent))
                        .setLocale(shell.language()));
    }

    @POST
    @Path("/{id}/{deed: issue|payments}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> deed(UUID id, String deed, MultivaluedMap<String, String> form) {
        var language = shells.here().language();
        var typed = new Typed(form).money("amount", shells.here().words());
        return Desk.answer(
                api.post(language, address(id) + "/" + deed, typed.body(), typed.headers()),
                language,
                deed,
                form,
                invoice -> InvoicesResource.PAGE + "/" + id,
                sent -> page(id, sent));
    }

    private static String address(UUID id) {
        return InvoicesResource.INVOICES + "/" + id;
    }
}
