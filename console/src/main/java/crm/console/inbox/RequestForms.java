package crm.console.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Option;
import crm.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done with a request in its state by who has this role; the answer has a place of its own. */
final class RequestForms {

    private static final Set<String> ENDED = Set.of("RESOLVED", "CLOSED", "REJECTED");
    private static final int TEXT = 10_000;
    private static final int DESCRIPTION = 4_000;

    private final JsonNode request;
    private final InboxTexts texts;

    RequestForms(JsonNode request, InboxTexts texts) {
        this.request = request;
        this.texts = texts;
    }

    boolean isOpen() {
        return !ENDED.contains(status());
    }

    boolean isAssigned() {
        return request.hasNonNull("assigneeUserId");
    }

    private String status() {
        return request.path("status").asText();
    }

    List<Form> all(Caller caller, Map<String, String> colleagues, List<Option> codes, List<Option> reasons) {
        var forms = new ArrayList<Form>();
        if (caller.may("service-request:write") && isOpen()) {
            whileOpen(forms);
        }
        if (caller.may("service-request:assign") && isOpen()) {
            forms.add(form(
                    "assign",
                    texts.assign(),
                    Field.select("assigneeUserId", texts.colleague(), Option.of(colleagues))
                            .must()
                            .searched()));
        }
        if (caller.may("service-request:resolve")) {
            ends(forms, codes, reasons);
        }
        return forms.stream()
                .map(form -> form.version(request.path("version").asLong()))
                .toList();
    }

    private void whileOpen(List<Form> forms) {
        if (!isAssigned()) {
            forms.add(form("take", texts.take()).tone("primary"));
        }
        if (status().equals("WAITING_CUSTOMER")) {
            forms.add(form("resume", texts.resume()));
        } else if (request.hasNonNull("firstAnswerAt")) {
            forms.add(form("wait", texts.waitForCustomer()));
        }
        forms.add(form(
                "contacts",
                texts.heard(),
                Field.area("text", texts.whatSaid(), TEXT).must()));
    }

    private void ends(List<Form> forms, List<Option> codes, List<Option> reasons) {
        if (isOpen() && isAssigned()) {
            forms.add(form(
                    "resolve",
                    texts.resolve(),
                    Field.select("code", texts.code(), codes).must(),
                    Field.area("text", texts.solution(), TEXT).must(),
                    Field.check("faultAccepted", texts.fault()),
                    Field.check("apologised", texts.apology())));
        }
        if (isOpen()) {
            forms.add(form(
                            "reject",
                            texts.reject(),
                            Field.select("reason", texts.reason(), reasons).must())
                    .tone("danger"));
        }
        if (status().equals("RESOLVED")) {
            forms.add(form("close", texts.close()));
        }
        if (Set.of("RESOLVED", "CLOSED").contains(status())) {
            forms.add(form("reopen", texts.reopen()));
        }
    }

    private Form form(String deed, String title, Field... fields) {
        return Form.of(deed, InboxResource.PAGE + "/" + request.path("id").asText() + "/" + deed, title, fields);
    }

    static Form create(String customer, List<Option> channels, List<Option> topics, InboxTexts texts) {
        return Form.of(
                        "create",
                        InboxResource.PAGE + "/new",
                        texts.create(),
                        Field.hidden("customerId", customer),
                        Field.select(
                                        "type",
                                        texts.kind(),
                                        List.of(
                                                new Option("REQUEST", texts.request()),
                                                new Option("COMPLAINT", texts.complaint()),
                                                new Option("SUGGESTION", texts.suggestion())))
                                .value("REQUEST")
                                .must(),
                        Field.text("subject", texts.subject()).must(),
                        Field.area("description", texts.description(), DESCRIPTION),
                        Field.select("channel", texts.channel(), channels)
                                .value("CALL")
                                .must(),
                        Field.select("topicCode", texts.topic(), topics),
                        Field.select(
                                        "priority",
                                        texts.priority(),
                                        List.of(
                                                new Option("LOW", texts.low()),
                                                new Option("NORMAL", texts.normal()),
                                                new Option("HIGH", texts.high()),
                                                new Option("URGENT", texts.urgent())))
                                .value("NORMAL"))
                .once();
    }
}
