package crm.console.leads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.console.api.Api;
import crm.console.browser.ConsolePages;
import crm.console.parts.Desk;
import crm.console.parts.Directory;
import crm.console.parts.Fact;
import crm.console.parts.Form;
import crm.console.parts.Listing;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A lead, its way to a customer, and its end (CUS-03, CUS-04). */
@Path("/console/leads")
@ConsolePages
@Authenticated
@Produces(MediaType.TEXT_HTML)
class LeadResource {

    private final Shells shells;
    private final SignedIn user;
    private final Api api;
    private final Directory directory;

    LeadResource(Shells shells, SignedIn user, Api api, Directory directory) {
        this.shells = shells;
        this.user = user;
        this.api = api;
        this.directory = directory;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        /** @param choices the customers whom the lead may be, when it shall become one */
        static native TemplateInstance lead(Shell shell, Sheet sheet, List<Form> choices);
    }

    @GET
    @Path("/{id}")
    public Uni<TemplateInstance> lead(UUID id) {
        return page(id, Sent.NOTHING);
    }

    private Uni<TemplateInstance> page(UUID id, Sent sent) {
        var shell = shells.here();
        var language = shell.language();
        return Uni.combine()
                .all()
                .unis(
                        api.get(language, address(id)),
                        directory.colleagues(language),
                        api.tryGet(language, "/api/v1/acquisition-sources", Map.of()),
                        api.tryGet(language, "/api/v1/disqualification-reasons", Map.of()),
                        existing(shell, sent))
                .asTuple()
                .map(all -> new Known(
                        all.getItem1(), all.getItem2(), all.getItem3(), all.getItem4(), all.getItem5(), shell))
                .map(known -> Templates.lead(shell, sheet(known, sent), choices(known, sent))
                        .setLocale(language));
    }

    /** What a page about a lead has asked for. */
    private record Known(
            JsonNode lead,
            Map<String, String> colleagues,
            JsonNode sources,
            JsonNode reasons,
            List<JsonNode> existing,
            Shell shell) {

        LeadTexts texts() {
            return Shells.texts(LeadTexts.class, shell.language());
        }
    }

    private Uni<List<JsonNode>> existing(Shell shell, Sent sent) {
        return sent.existing().isEmpty()
                ? Uni.createFrom().item(List.of())
                : directory.customers(
                        shell.language(), Map.of("filter[id][in]", String.join(",", sent.existing()), "limit", "50"));
    }

    private static List<Form> choices(Known known, Sent sent) {
        return known.existing().isEmpty()
                ? List.of()
                : new LeadForms(known.lead(), known.texts()).choices(known.existing(), new Typed(sent.typed()));
    }

    private Sheet sheet(Known known, Sent sent) {
        var texts = known.texts();
        var forms = new LeadForms(known.lead(), texts)
                .all(user.caller(), known.colleagues(), Option.terms(known.reasons())).stream()
                        .map(form -> form.after(sent))
                        .toList();
        return new Sheet(
                LeadWords.name(known.lead(), texts),
                new Listing.Link(texts.back(), LeadsResource.PAGE),
                "",
                LeadWords.status(known.lead(), texts),
                facts(known, texts),
                forms,
                List.of());
    }

    private static List<Fact> facts(Known known, LeadTexts texts) {
        var lead = known.lead();
        var facts = new ArrayList<Fact>();
        add(facts, texts.name(), lead.path("personName").asText(""));
        add(facts, texts.company(), lead.path("companyName").asText(""));
        add(
                facts,
                texts.contact(),
                StreamSupport.stream(lead.path("contactPoints").spliterator(), false)
                        .map(point -> point.path("value").asText())
                        .collect(Collectors.joining(" · ")));
        add(facts, texts.need(), lead.path("need").asText(""));
        add(facts, texts.source(), LeadsResource.named(lead.path("source").asText(), Directory.names(known.sources())));
        add(
                facts,
                texts.assigned(),
                known.colleagues().getOrDefault(lead.path("assignedUserId").asText(""), ""));
        add(
                facts,
                texts.reason(),
                LeadsResource.named(lead.path("disqualifyReason").asText(""), Directory.names(known.reasons())));
        add(facts, texts.created(), known.shell().words().moment(lead.path("createdAt")));
        if (lead.has("convertedTo")) {
            var customer = lead.at("/convertedTo/customerId").asText();
            facts.add(new Fact(texts.convertedTo(), texts.openCustomer(), "/console/customers/" + customer));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(name, value));
        }
    }

    @POST
    @Path("/{id}/{deed: assign|start|qualify|disqualify|recycle}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> move(UUID id, String deed, MultivaluedMap<String, String> form) {
        var typed = new Typed(form).texts("assigneeUserId", "reason");
        var answer = api.post(shells.here().language(), address(id) + "/" + deed, typed.body(), typed.headers());
        return done(id, deed, form, answer);
    }

    @POST
    @Path("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> edit(UUID id, MultivaluedMap<String, String> form) {
        var language = shells.here().language();
        var typed = new Typed(form).patched("personName", "companyName", "need");
        var answer = api.get(language, address(id)).chain(lead -> {
            typed.body()
                    .set(
                            "contactPoints",
                            new LeadForms(lead, Shells.texts(LeadTexts.class, language)).changedContacts(typed));
            return api.patch(language, address(id), typed.body(), typed.headers());
        });
        return done(id, "edit", form, answer);
    }

    /** Where somebody is a customer already, the page comes back with the choice. */
    @POST
    @Path("/{id}/convert")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> convert(UUID id, MultivaluedMap<String, String> form) {
        var typed = new Typed(form).texts("kind", "customerId");
        var body = typed.body();
        if (typed.get("customerId").isEmpty()) {
            var isPerson = typed.get("kind").equals("INDIVIDUAL");
            var somebody = JsonNodeFactory.instance.objectNode();
            for (var name : isPerson ? List.of("firstName", "lastName") : List.of("legalName", "taxNumber")) {
                somebody.put(name, typed.get(name));
            }
            if (!isPerson) {
                somebody.put("isMerchant", !typed.get("isMerchant").isEmpty());
            }
            body.set(isPerson ? "person" : "company", somebody);
            if (!typed.get("allowDuplicate").isEmpty()) {
                body.put("allowDuplicate", true);
            }
        }
        return done(
                id,
                "convert",
                form,
                api.post(shells.here().language(), address(id) + "/convert", body, typed.headers()));
    }

    private Uni<Response> done(UUID id, String deed, MultivaluedMap<String, String> form, Uni<JsonNode> answer) {
        return Desk.answer(
                answer,
                shells.here().language(),
                deed,
                form,
                lead -> LeadsResource.PAGE + "/" + id,
                sent -> page(id, sent));
    }

    private static String address(UUID id) {
        return LeadsResource.LEADS + "/" + id;
    }
}
