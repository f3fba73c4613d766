package crm.console.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.parts.Desk;
import crm.console.parts.Directory;
import crm.console.parts.Option;
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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One quote: what it costs, where it stands, and what can be done with it. */
@Path("/console/quotes")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class QuoteResource {

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Directory directory;
    private final String publicUrl;

    QuoteResource(
            Shells shells,
            SignedIn user,
            Api api,
            Directory directory,
            @ConfigProperty(name = "crm.public-url") String publicUrl) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.directory = directory;
        this.publicUrl = publicUrl;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        /**
         * @param edit where the draft is changed; empty for what is none, and for who may not
         * @param link of the customer, where it has just been drawn; else empty
         */
        static native TemplateInstance quote(Shell shell, Sheet sheet, String edit, String link);
    }

    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> quote(UUID id) {
        return page(id, Sent.NOTHING, "");
    }

    private Uni<TemplateInstance> page(UUID id, Sent sent, String link) {
        var shell = shells.here();
        return api.get(shell.language(), address(id))
                .chain(quote -> shown(shell, quote, sent, link))
                .map(page -> page.setLocale(shell.language()));
    }

    private Uni<TemplateInstance> shown(Shell shell, JsonNode quote, Sent sent, String link) {
        var language = shell.language();
        var texts = Shells.texts(QuoteTexts.class, language);
        return Uni.combine()
                .all()
                .unis(
                        directory.customers(
                                language, List.of(quote.path("customerId").asText())),
                        directory.colleagues(language),
                        api.tryGet(
                                language,
                                QuotesResource.QUOTES,
                                Map.of("filter[number]", quote.path("number").asText(), "sort", "-createdAt")),
                        channels(language, quote))
                .asTuple()
                .map(all -> {
                    var forms = new QuoteForms(quote, all.getItem4(), user.caller(), texts)
                            .all().stream().map(form -> form.after(sent)).toList();
                    var sheet = new QuoteSheet(quote, all.getItem1(), all.getItem2(), all.getItem3(), shell);
                    return Templates.quote(shell, sheet.with(forms), edit(quote), link);
                });
    }

    /** Asked only where one is chosen. */
    private Uni<List<Option>> channels(Locale language, JsonNode quote) {
        return quote.path("status").asText().equals("ACCEPTED")
                ? api.tryGet(language, "/api/v1/channels", Map.of()).map(all -> Directory.channels(all, "ORDER"))
                : Uni.createFrom().item(List.of());
    }

    @POST
    @Path("/{id}/{deed: submit|approve|return|withdraw|accept|decline|revise|order}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> deed(UUID id, String deed, MultivaluedMap<String, String> form) {
        var typed = new Typed(form).texts("note", "reason", "comment", "channel");
        return Desk.answer(
                api.post(language(), address(id) + "/" + deed, typed.body(), typed.headers()),
                language(),
                deed,
                form,
                done -> next(deed, done),
                sent -> page(id, sent, ""));
    }

    /** What came of it: the order, the new revision, or the quote itself. */
    private static String next(String deed, JsonNode quote) {
        return deed.equals("order")
                ? "/console/orders/" + quote.path("orderId").asText()
                : QuotesResource.PAGE + "/" + quote.path("id").asText();
    }

    /** The link is on this page and on no other: who comes back finds it no more. */
    @POST
    @Path("/{id}/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> send(UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form);
        return Desk.told(
                api.postForPage(language(), address(id) + "/send", typed.body(), typed.headers()),
                language(),
                "send",
                form,
                link -> page(id, Sent.NOTHING, link.isEmpty() ? "" : publicUrl + link),
                sent -> page(id, sent, ""));
    }

    static String address(UUID id) {
        return QuotesResource.QUOTES + "/" + id;
    }

    private Locale language() {
        return shells.here().language();
    }

    private String edit(JsonNode quote) {
        return quote.path("status").asText().equals("DRAFT") && user.caller().may("quote:write")
                ? QuotesResource.PAGE + "/" + quote.path("id").asText() + "/edit"
                : "";
    }
}
