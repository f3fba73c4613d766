package crm.console.customers;

import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.parts.Desk;
import crm.console.parts.Form;
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
import java.util.Map;

/** A new person or company in the book (CUS-01). */
@Path("/console/customers")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class NewCustomerResource {

    private static final String COMPANY = "company";

    private final Shells shells;
    private final SignedIn user;
    private final Api api;

    NewCustomerResource(Shells shells, SignedIn user, Api api) {
        this.shells = shells;
        this.user = user;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance create(Shell shell, Form form);
    }

    @GET
    @Path("/new-{kind: person|company}")
    public Uni<TemplateInstance> blank(String kind) {
        user.require(kind.equals(COMPANY) ? "corporate-customer:write" : "individual-customer:write");
        return blank(kind, Sent.NOTHING);
    }

    private Uni<TemplateInstance> blank(String kind, Sent sent) {
        var shell = shells.here();
        var texts = Shells.texts(CustomerTexts.class, shell.language());
        return api.tryGet(shell.language(), "/api/v1/acquisition-sources", Map.of())
                .map(sources -> new CustomerForms(texts, Option.terms(sources)).create(kind.equals(COMPANY)))
                .map(form -> Templates.create(shell, form.after(sent)).setLocale(shell.language()));
    }

    @POST
    @Path("/new-{kind: person|company}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> create(String kind, MultivaluedMap<String, String> form) {
        var company = kind.equals(COMPANY);
        var typed = new Typed(form);
        var language = shells.here().language();
        return Desk.answer(
                api.post(
                        language,
                        company ? "/api/v1/corporate-customers" : "/api/v1/individual-customers",
                        CustomerForms.created(company, typed),
                        typed.headers()),
                language,
                "create",
                form,
                made -> CustomerForms.PAGE + "/" + made.path("id").asText(),
                sent -> blank(kind, sent));
    }
}
