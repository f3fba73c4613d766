package crm.console.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Api;
import crm.console.api.Items;
import crm.console.customers.MayQuestion;
import crm.console.parts.Directory;
import crm.console.parts.Fact;
import crm.console.parts.Option;
import crm.console.parts.Sent;
import crm.console.parts.Typed;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.console.shell.Words;
import crm.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for all that stands on the page of a request; what is beside it may be missing. */
@RequestScoped
class RequestPages {

    private static final String MESSAGES = "/api/v1/service-request-messages";

    private final Api api;
    private final Directory directory;

    RequestPages(Api api, Directory directory) {
        this.api = api;
        this.directory = directory;
    }

    /** What the API told. */
    private record Known(
            JsonNode request,
            JsonNode messages,
            JsonNode codes,
            JsonNode reasons,
            Map<String, String> colleagues,
            JsonNode others,
            JsonNode picture) {}

    Uni<RequestPage> of(UUID id, String view, Caller caller, Sent sent, Shell shell) {
        return known(id, view, shell).map(known -> page(known, view, caller, sent, shell));
    }

    private Uni<Known> known(UUID id, String view, Shell shell) {
        var language = shell.language();
        var others = new LinkedHashMap<String, String>(Map.of("limit", "25", "sort", "nextDueAt"));
        others.putAll(InboxResource.VIEWS.getOrDefault(view, Map.of()));
        return api.get(language, InboxResource.REQUESTS + "/" + id)
                .chain(request -> Uni.combine()
                        .all()
                        .unis(
                                api.get(language, MESSAGES, Map.of("filter[requestId]", id.toString(), "limit", "200")),
                                api.tryGet(language, "/api/v1/resolution-codes", Map.of()),
                                api.tryGet(language, "/api/v1/rejection-reasons", Map.of()),
                                directory.colleagues(language),
                                api.tryGet(language, InboxResource.REQUESTS, others),
                                api.tryGet(
                                        language,
                                        "/api/v1/customers/"
                                                + request.path("customerId").asText() + "/360",
                                        Map.of()))
                        .asTuple()
                        .map(all -> new Known(
                                request,
                                all.getItem1(),
                                all.getItem2(),
                                all.getItem3(),
                                all.getItem4(),
                                all.getItem5(),
                                all.getItem6())));
    }

    private static RequestPage page(Known known, String view, Caller caller, Sent sent, Shell shell) {
        var texts = Shells.texts(InboxTexts.class, shell.language());
        var words = shell.words();
        var request = known.request();
        var forms = new RequestForms(request, texts);
        return new RequestPage(
                request.path("id").asText(),
                RequestRow.of(request, words, texts),
                request.path("description").asText(""),
                RequestClock.of(request, words, texts),
                items(known.messages()).stream()
                        .map(message -> RequestPage.said(message, words))
                        .toList(),
                facts(known, words, texts),
                forms
                        .all(caller, known.colleagues(), Option.terms(known.codes()), Option.terms(known.reasons()))
                        .stream()
                        .map(form -> form.after(sent))
                        .toList(),
                forms.isOpen() && forms.isAssigned() && caller.may("service-request:write"),
                refusal(sent),
                beside(known, view, shell, texts));
    }

    private static RequestPage.@Nullable Refusal refusal(Sent sent) {
        return sent.form().equals("answers")
                ? new RequestPage.Refusal(sent.why(), new Typed(sent.typed()).get("text"))
                : null;
    }

    private static List<Fact> facts(Known known, Words words, InboxTexts texts) {
        var request = known.request();
        var row = RequestRow.of(request, words, texts);
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(texts.kind(), row.type()));
        facts.add(Fact.of(texts.status(), row.status()));
        facts.add(Fact.of(texts.priority(), row.priority()));
        facts.add(Fact.of(
                texts.assignee(),
                row.assigned()
                        ? known.colleagues()
                                .getOrDefault(request.path("assigneeUserId").asText(), "?")
                        : texts.unassigned()));
        facts.add(Fact.of(texts.opened(), row.opened()));
        facts.add(Fact.of(
                texts.contacts(), words.number(request.path("contactCount").asLong())));
        solution(facts, known, texts);
        return facts;
    }

    /** A complaint says whether somebody has apologised, also before it is solved (SUP-15d). */
    private static void solution(List<Fact> facts, Known known, InboxTexts texts) {
        var solution = known.request().path("resolution");
        if (solution.isObject()) {
            var code = solution.path("code").asText();
            var name = Directory.names(known.codes()).getOrDefault(code, code);
            facts.add(
                    Fact.of(texts.solved(), name + ": " + solution.path("text").asText()));
            if (solution.path("faultAccepted").asBoolean()) {
                facts.add(Fact.of(texts.apologised(), texts.faultYes() + " · " + texts.apologisedYes()));
            }
        } else if (known.request().path("type").asText().equals("COMPLAINT")) {
            facts.add(Fact.of(texts.apologised(), texts.apologisedNo()));
        }
    }

    private static RequestPage.Beside beside(Known known, String view, Shell shell, InboxTexts texts) {
        var picture = known.picture();
        var customer = picture.path(picture.has("corporate") ? "corporate" : "individual");
        return new RequestPage.Beside(
                view,
                items(known.others()).stream()
                        .map(other -> RequestRow.of(other, shell.words(), texts))
                        .toList(),
                customer.isMissingNode() ? texts.unknownCustomer() : Directory.customer(customer),
                picture.isMissingNode() ? List.of() : MayQuestion.told(picture, shell.language()));
    }

    private static List<JsonNode> items(JsonNode page) {
        return Items.of(page).toList();
    }
}
