package crm.console.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Option;
import crm.console.shell.Words;
import java.util.List;

/** What can be done with an opportunity in its state. */
final class OpportunityForms {

    private final JsonNode opportunity;
    private final Words words;
    private final PipelineTexts texts;

    OpportunityForms(JsonNode opportunity, Words words, PipelineTexts texts) {
        this.opportunity = opportunity;
        this.words = words;
        this.texts = texts;
    }

    List<Form> all(List<Option> stages, List<Option> reasons) {
        var forms = opportunity.path("status").asText().equals("OPEN")
                ? List.of(edit(), move(stages), win(), lose(reasons))
                : List.of(form("reopen", texts.reopen()));
        return forms.stream()
                .map(form -> form.version(opportunity.path("version").asLong()))
                .toList();
    }

    private Form edit() {
        return form(
                "edit",
                texts.edit(),
                Field.currencyOf(opportunity.path("amount")),
                Field.text("name", texts.name())
                        .value(opportunity.path("name").asText())
                        .must(),
                Field.amount("amount", texts.amount()).value(words.typed(opportunity.path("amount"))),
                Field.date("expectedCloseDate", texts.expected())
                        .value(opportunity.path("expectedCloseDate").asText("")),
                Field.text("nextStep", texts.nextStep())
                        .value(opportunity.path("nextStep").asText("")));
    }

    private Form move(List<Option> stages) {
        return form(
                "stage",
                texts.moveStage(),
                Field.select("stage", texts.stage(), stages)
                        .value(opportunity.path("stage").asText())
                        .must());
    }

    private Form win() {
        return form(
                        "win",
                        texts.win(),
                        Field.currencyOf(opportunity.path("amount")),
                        Field.amount("amount", texts.amount())
                                .value(words.typed(opportunity.path("amount")))
                                .hint(texts.winHint()))
                .tone("primary");
    }

    private Form lose(List<Option> reasons) {
        return form(
                        "lose",
                        texts.lose(),
                        Field.select("reason", texts.reason(), reasons).must())
                .tone("danger");
    }

    private Form form(String deed, String title, Field... fields) {
        return Form.of(
                deed, PipelineResource.BOARD + "/" + opportunity.path("id").asText() + "/" + deed, title, fields);
    }

    static Form create(String customer, PipelineTexts texts) {
        return Form.of(
                        "create",
                        PipelineResource.BOARD + "/new",
                        texts.create(),
                        Field.hidden("customerId", customer),
                        Field.text("name", texts.name()).must(),
                        Field.amount("amount", texts.amount()),
                        Field.date("expectedCloseDate", texts.expected()))
                .once();
    }
}
