package crm.console.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.parts.CustomerChoice;
import crm.console.parts.Desk;
import crm.console.parts.Directory;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A request and what an agent does with it, and a new one for who is calling (SUP-01 to SUP-05, SUP-15). */
@Path(InboxResource.PAGE)
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class RequestResource {

    private final Shells shells;
    private final SignedIn user;
    private final RequestPages pages;
    private final Api api;
    private final Directory directory;

    RequestResource(Shells shells, SignedIn user, RequestPages pages, Api api, Directory directory) {
        this.shells = shells;
        this.user = user;
        this.pages = pages;
        this.api = api;
        this.directory = directory;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance request(Shell shell, RequestPage request);

        static native TemplateInstance create(Shell shell, Form form);

        static native TemplateInstance customer(Shell shell, CustomerChoice choice);
    }

    /** @param view of the inbox that one comes from */
    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> request(UUID id, @RestQuery @Nullable String view) {
        return page(id, view, Sent.NOTHING);
    }

    private Uni<TemplateInstance> page(UUID id, @Nullable String view, Sent sent) {
        var shell = shells.here();
        var shown = view != null && InboxResource.VIEWS.containsKey(view) ? view : InboxResource.OPEN;
        return pages.of(id, shown, user.caller(), sent, shell)
                .map(page -> Templates.request(shell, page).setLocale(shell.language()));
    }

    @POST
    @Path("/{id}/{deed: take|assign|answers|contacts|wait|resume|resolve|reject|close|reopen}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> deed(UUID id, String deed, MultivaluedMap<String, String> form) {
        var typed = new Typed(form).texts("assigneeUserId", "code", "reason", "text");
        if (deed.equals("resolve")) {
            typed.ticked("faultAccepted", "apologised");
        }
        var answer =
                api.post(language(), InboxResource.REQUESTS + "/" + id + "/" + deed, typed.body(), typed.headers());
        return done(id, deed, form, answer);
    }

    private Uni<Response> done(UUID id, String deed, MultivaluedMap<String, String> form, Uni<JsonNode> answer) {
        return Desk.answer(
                answer, language(), deed, form, done -> InboxResource.PAGE + "/" + id, sent -> page(id, null, sent));
    }

    /** @param q by which the caller is looked for, as long as nobody is chosen */
    @GET
    @Path("/new")
    public Uni<TemplateInstance> blank(@RestQuery @Nullable String customer, @RestQuery @Nullable String q) {
        user.require("service-request:write");
        if (customer != null && !customer.isBlank()) {
            return blank(customer, Sent.NOTHING);
        }
        var shell = shells.here();
        return directory
                .choice(shell.language(), InboxResource.PAGE + "/new", q == null ? "" : q.strip())
                .map(choice -> Templates.customer(shell, choice).setLocale(shell.language()));
    }

    private Uni<TemplateInstance> blank(String customer, Sent sent) {
        var shell = shells.here();
        var texts = Shells.texts(InboxTexts.class, shell.language());
        return Uni.combine()
                .all()
                .unis(
                        api.tryGet(shell.language(), "/api/v1/channels", Map.of()),
                        api.tryGet(shell.language(), "/api/v1/request-topics", Map.of()))
                .asTuple()
                .map(both -> RequestForms.create(
                        customer,
                        Directory.channels(both.getItem1(), "SERVICE_REQUEST"),
                        Option.terms(both.getItem2()),
                        texts))
                .map(form -> Templates.create(shell, form.after(sent)).setLocale(shell.language()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> create(MultivaluedMap<String, String> form) {
        var typed = new Typed(form)
                .texts("customerId", "type", "subject", "description", "channel", "topicCode", "priority");
        return Desk.answer(
                api.post(language(), InboxResource.REQUESTS, typed.body(), typed.headers()),
                language(),
                "create",
                form,
                made -> InboxResource.PAGE + "/" + made.path("id").asText(),
                sent -> blank(typed.get("customerId"), sent));
    }

    private Locale language() {
        return shells.here().language();
    }
}
