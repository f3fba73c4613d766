package crm.console.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.parts.Desk;
import crm.console.parts.Directory;
import crm.console.parts.Form;
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
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** One opportunity: what is known, its stages, won or lost (SAL-05, SAL-06). */
@Path("/console/pipeline")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class OpportunityResource {

    private static final String OPPORTUNITIES = "/api/v1/opportunities";

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Directory directory;

    OpportunityResource(Shells shells, SignedIn user, Api api, Directory directory) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.directory = directory;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance opportunity(Shell shell, Sheet sheet, Quoting quoting, String newOrder);

        static native TemplateInstance create(Shell shell, Form form);
    }

    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> opportunity(UUID id) {
        return page(id, Sent.NOTHING);
    }

    private Uni<TemplateInstance> page(UUID id, Sent sent) {
        var shell = shells.here();
        return api.get(shell.language(), address(id))
                .chain(opportunity -> sheet(opportunity, shell))
                .map(sheet -> Templates.opportunity(
                                shell,
                                sheet.with(forms(sheet, sent)),
                                quoting(sheet.opportunity()),
                                newOrder(sheet.opportunity()))
                        .setLocale(shell.language()));
    }

    private Uni<OpportunitySheet> sheet(JsonNode opportunity, Shell shell) {
        var customer = opportunity.path("customerId").asText();
        return Uni.combine()
                .all()
                .unis(
                        api.get(shell.language(), "/api/v1/pipelines"),
                        api.tryGet(shell.language(), "/api/v1/lost-reasons", Map.of()),
                        directory.customers(shell.language(), List.of(customer)))
                .asTuple()
                .map(all -> new OpportunitySheet(
                        opportunity,
                        all.getItem1(),
                        all.getItem2(),
                        all.getItem3(),
                        shell.words(),
                        Shells.texts(PipelineTexts.class, shell.language())));
    }

    private List<Form> forms(OpportunitySheet sheet, Sent sent) {
        if (!user.caller().may("opportunity:write")) {
            return List.of();
        }
        return new OpportunityForms(sheet.opportunity(), sheet.words(), sheet.texts())
                .all(Option.of(sheet.stages()), Option.terms(sheet.reasons())).stream()
                        .map(form -> form.after(sent))
                        .toList();
    }

    /**
     * Its quotes.
     *
     * @param all where they are listed, and {@code more} where one is drafted; empty for who may not
     */
    record Quoting(String all, String more) {}

    private Quoting quoting(JsonNode opportunity) {
        var id = opportunity.path("id").asText();
        var caller = user.caller();
        return new Quoting(
                caller.may("quote:read") ? "/console/quotes?opportunityId=" + id : "",
                caller.may("quote:write")
                        ? "/console/quotes/new?customer="
                                + opportunity.path("customerId").asText() + "&opportunity=" + id
                        : "");
    }

    /** Empty for who may not write one. */
    private String newOrder(JsonNode opportunity) {
        return user.caller().may("order:write")
                ? "/console/orders/new?customer="
                        + opportunity.path("customerId").asText()
                : "";
    }

    @POST
    @Path("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> edit(UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form)
                .texts("name")
                .patched("expectedCloseDate", "nextStep")
                .money("amount", shells.here().words());
        return done(id, "edit", form, api.patch(language(), address(id), typed.body(), typed.headers()));
    }

    @POST
    @Path("/{id}/stage")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> stage(UUID id, MultivaluedMap<String, String> form) {
        return command(id, "move", "stage", form);
    }

    @POST
    @Path("/{id}/{deed: win|lose|reopen}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> close(UUID id, String deed, MultivaluedMap<String, String> form) {
        return command(id, deed, deed, form);
    }

    private Uni<Response> command(UUID id, String command, String deed, MultivaluedMap<String, String> form) {
        var typed = new Typed(form)
                .texts("reason", "stage")
                .money("amount", shells.here().words());
        return done(id, deed, form, api.post(language(), address(id) + "/" + command, typed.body(), typed.headers()));
    }

    private Uni<Response> done(UUID id, String deed, MultivaluedMap<String, String> form, Uni<JsonNode> answer) {
        return Desk.answer(
                answer, language(), deed, form, changed -> PipelineResource.BOARD + "/" + id, sent -> page(id, sent));
    }

    /** @param customer for whom */
    @GET
    @Path("/new")
    public Uni<TemplateInstance> blank(@RestQuery Optional<UUID> customer) {
        user.require("opportunity:write");
        return blank(customer.map(UUID::toString).orElse(""), Sent.NOTHING);
    }

    private Uni<TemplateInstance> blank(String customer, Sent sent) {
        var shell = shells.here();
        var form = OpportunityForms.create(customer, Shells.texts(PipelineTexts.class, shell.language()));
        return Uni.createFrom().item(Templates.create(shell, form.after(sent)).setLocale(shell.language()));
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> create(MultivaluedMap<String, String> form) {
        var typed = new Typed(form)
                .texts("customerId", "name", "expectedCloseDate")
                .money("amount", shells.here().words());
        return Desk.answer(
                api.post(language(), OPPORTUNITIES, typed.body(), typed.headers()),
                language(),
                "create",
                form,
                made -> PipelineResource.BOARD + "/" + made.path("id").asText(),
                sent -> blank(typed.get("customerId"), sent));
    }

    private Locale language() {
        return shells.here().language();
    }

    private static String address(UUID id) {
        return OPPORTUNITIES + "/" + id;
    }
}
