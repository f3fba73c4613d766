package crm.console.customers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.console.api.Api;
import crm.console.api.ApiRefusal;
import crm.console.browser.ConsolePages;
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
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is corrected of a customer: details, contact points, a permission with its evidence (CUS-01, CUS-02, CON-05). */
@Path("/console/customers")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class CustomerEditResource {

    /** There is no such person, or people may not be seen: a company it may be all the same. */
    private static final Set<Integer> NO_PERSON = Set.of(403, 404);

    private final Shells shells;
    private final SignedIn user;
    private final Clock clock;
    private final Api api;

    CustomerEditResource(Shells shells, SignedIn user, Clock clock, Api api) {
        this.shells = shells;
        this.user = user;
        this.clock = clock;
        this.api = api;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        /** @param consent null for who may not record one */
        static native TemplateInstance edit(
                Shell shell,
                String id,
                String name,
                Form details,
                List<ContactForms.Point> points,
                Form add,
                @Nullable Form consent);
    }

    @GET
    @Path("/{id}/edit")
    public Uni<TemplateInstance> edit(UUID id) {
        return page(id, Sent.NOTHING);
    }

    private Uni<TemplateInstance> page(UUID id, Sent sent) {
        var shell = shells.here();
        var texts = Shells.texts(CustomerTexts.class, shell.language());
        return Uni.combine()
                .all()
                .unis(customer(id), api.tryGet(shell.language(), "/api/v1/acquisition-sources", Map.of()))
                .asTuple()
                .map(both -> page(shell, both.getItem1(), Option.terms(both.getItem2()), sent, texts));
    }

    private TemplateInstance page(
            Shell shell, JsonNode customer, List<Option> sources, Sent sent, CustomerTexts texts) {
        var contacts = new ContactForms(customer, texts);
        var points = contacts.all().stream()
                .map(point -> new ContactForms.Point(
                        point.value(),
                        point.note(),
                        point.tone(),
                        point.forms().stream().map(form -> form.after(sent)).toList()))
                .toList();
        user.require(customer.has("legalName") ? "corporate-customer:write" : "individual-customer:write");
        return Templates.edit(
                        shell,
                        customer.path("id").asText(),
                        Directory.customer(customer),
                        new CustomerForms(texts, sources).edit(customer).after(sent),
                        points,
                        contacts.add().after(sent),
                        user.caller().may("consent:grant")
                                ? ConsentForm.of(customer, texts).after(sent)
                                : null)
                .setLocale(shell.language());
    }

    /** A person, or else a company: the address of the page does not tell. */
    private Uni<JsonNode> customer(UUID id) {
        return api.get(language(), "/api/v1/individual-customers/" + id)
                .onFailure(failure -> failure instanceof ApiRefusal refusal && NO_PERSON.contains(refusal.status()))
                .recoverWithUni(() -> api.get(language(), "/api/v1/corporate-customers/" + id));
    }

    private static String address(JsonNode customer) {
        return (customer.has("legalName") ? "/api/v1/corporate-customers/" : "/api/v1/individual-customers/")
                + customer.path("id").asText();
    }

    @POST
    @Path("/{id}/details")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> change(UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        return done(
                id,
                "details",
                form,
                customer(id)
                        .chain(customer -> api.patch(
                                language(),
                                address(customer),
                                CustomerForms.changed(customer.has("legalName"), typed),
                                typed.headers())));
    }

    @POST
    @Path("/{id}/contact-points")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> add(UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form).texts("kind", "value");
        return done(
                id,
                "add",
                form,
                customer(id)
                        .chain(customer -> api.post(
                                language(), address(customer) + "/contact-points", typed.body(), typed.headers())));
    }

    @POST
    @Path("/{id}/contact-points/{point}/{deed: verify|invalidate|remove}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> mark(UUID id, UUID point, String deed, MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        return done(
                id,
                deed + "-" + point,
                form,
                customer(id)
                        .chain(customer -> api.post(
                                language(),
                                address(customer) + "/contact-points/" + point + "/" + deed,
                                typed.body(),
                                typed.headers())));
    }

    @POST
    @Path("/{id}/contact-points/{point}/{deed: value|primary}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> correct(UUID id, UUID point, String deed, MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        var body = deed.equals("primary")
                ? JsonNodeFactory.instance.objectNode().put("primary", true)
                : typed.texts("value").body();
        return done(
                id,
                deed + "-" + point,
                form,
                customer(id)
                        .chain(customer -> api.patch(
                                language(), address(customer) + "/contact-points/" + point, body, typed.headers())));
    }

    @POST
    @Path("/{id}/consents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> grant(UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        var body = ConsentForm.body(id.toString(), typed, clock.instant());
        return Desk.answer(
                api.post(language(), "/api/v1/consents", body, typed.headers()),
                language(),
                "consents",
                form,
                recorded -> CustomerForms.PAGE + "/" + id,
                sent -> page(id, sent));
    }

    private Uni<Response> done(UUID id, String deed, MultivaluedMap<String, String> form, Uni<JsonNode> answer) {
        return Desk.answer(
                answer,
                language(),
                deed,
                form,
                changed -> CustomerForms.PAGE + "/" + id + "/edit",
                sent -> page(id, sent));
    }

    private Locale language() {
        return shells.here().language();
    }
}
