package crm.console.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.customers.MayQuestion;
import crm.console.parts.Fact;
import crm.console.parts.Form;
import crm.console.shell.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request with its conversation between the other requests and the customer, and what may be done with it now.
 *
 * @param answers it may be answered now
 * @param refusal why the last answer was not taken, with what was typed; null: none was refused
 */
record RequestPage(
        String id,
        RequestRow row,
        String description,
        List<RequestClock> clocks,
        List<Said> talk,
        List<Fact> facts,
        List<Form> forms,
        boolean answers,
        @Nullable Refusal refusal,
        Beside beside) {

    /** @param ours an answer of the desk; else the customer's */
    record Said(boolean ours, String text, String at) {}

    record Refusal(String why, String typed) {}

    /**
     * What stands left and right of the request.
     *
     * @param others of the view, by what is due next
     * @param customer name; what stands for it where one may not see it
     * @param may the permission strip; empty where it could not be asked
     */
    record Beside(String view, List<RequestRow> others, String customer, List<MayQuestion> may) {}

    static Said said(JsonNode message, Words words) {
        var at = Instant.parse(message.path("at").asText());
        return new Said(
                message.path("direction").asText().equals("SENT"),
                message.path("text").asText(),
                words.day(at) + " " + words.time(at));
    }

    public List<Form> buttons() {
        return forms.stream().filter(Form::isButton).toList();
    }

    public List<Form> questions() {
        return forms.stream().filter(form -> !form.isButton()).toList();
    }

    /** What was typed into the answer, if it was refused. */
    public String typed() {
        return refusal == null ? "" : refusal.typed();
    }
}
