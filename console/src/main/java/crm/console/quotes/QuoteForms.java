package crm.console.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Option;
import crm.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;

/** What the caller may do with a quote as it stands. */
final class QuoteForms {

    private static final int NOTE = 500;
    private static final int COMMENT = 1000;

    private final JsonNode quote;
    private final List<Option> channels;
    private final Caller caller;
    private final QuoteTexts texts;
    private final List<Form> forms = new ArrayList<>();

    QuoteForms(JsonNode quote, List<Option> channels, Caller caller, QuoteTexts texts) {
        this.quote = quote;
        this.channels = channels;
        this.caller = caller;
        this.texts = texts;
    }

    List<Form> all() {
        switch (quote.path("status").asText()) {
            case "DRAFT" -> add("quote:write", form("submit", texts.submit()).tone("primary"));
            case "IN_APPROVAL" -> ofApproval();
            case "APPROVED" -> {
                add("quote:write", form("send", texts.send()).tone("primary").once());
                add("quote:write", form("withdraw", texts.withdraw()));
            }
            case "SENT" -> ofAnswer();
            case "REJECTED", "EXPIRED" -> revision();
            case "ACCEPTED" ->
                add(
                        "order:write",
                        form(
                                        "order",
                                        texts.toOrderNow(),
                                        Field.select("channel", texts.channel(), channels)
                                                .must())
                                .opened());
            default -> {}
        }
        return forms;
    }

    /** Nobody approves what is their own: who submitted it is not offered it. */
    private void ofApproval() {
        if (!quote.path("submittedBy").asText().equals(caller.userId().toString())) {
            add("quote:approve", form("approve", texts.approve()).tone("primary"));
            add("quote:approve", form("return", texts.giveBack(), Field.area("note", texts.note(), NOTE)));
        }
        add("quote:write", form("withdraw", texts.withdraw()));
    }

    private void ofAnswer() {
        add("quote:write", form("accept", texts.accept()).tone("primary"));
        add(
                "quote:write",
                form(
                        "decline",
                        texts.decline(),
                        Field.select("reason", texts.reason(), Option.of(QuoteWords.reasons(texts)))
                                .must(),
                        Field.area("comment", texts.comment(), COMMENT)));
        add("quote:write", form("send", texts.newLink()).once());
        revision();
    }

    private void revision() {
        if (!quote.hasNonNull("revisedAs")) {
            add("quote:write", form("revise", texts.revise()));
        }
    }

    private void add(String permission, Form form) {
        if (caller.may(permission)) {
            forms.add(form);
        }
    }

    private Form form(String deed, String title, Field... fields) {
        return Form.of(deed, QuotesResource.PAGE + "/" + quote.path("id").asText() + "/" + deed, title, fields)
                .version(quote.path("version").asLong());
    }
}
