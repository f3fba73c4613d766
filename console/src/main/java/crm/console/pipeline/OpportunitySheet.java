package crm.console.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Cell;
import crm.console.parts.Column;
import crm.console.parts.Directory;
import crm.console.parts.Fact;
import crm.console.parts.Form;
import crm.console.parts.Listing;
import crm.console.parts.Sheet;
import crm.console.shell.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An opportunity as its page shows it. */
record OpportunitySheet(
        JsonNode opportunity,
        JsonNode pipelines,
        JsonNode reasons,
        Map<String, String> customers,
        Words words,
        PipelineTexts texts) {

    Sheet with(List<Form> forms) {
        return new Sheet(
                opportunity.path("name").asText(),
                new Listing.Link(texts.back(), PipelineResource.BOARD),
                "",
                status(),
                facts(),
                forms,
                List.of(history()));
    }

    private Cell status() {
        return switch (opportunity.path("status").asText()) {
            case "WON" -> Cell.tag(texts.won(), "ok");
            case "LOST" -> Cell.tag(texts.lost(), "bad");
            default -> Cell.tag(texts.statusOpen(), "info");
        };
    }

    private List<Fact> facts() {
        var customer = opportunity.path("customerId").asText();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                texts.customer(),
                customers.getOrDefault(customer, texts.toCustomer()),
                "/console/customers/" + customer));
        add(facts, texts.amount(), words.money(opportunity.path("amount")));
        add(facts, texts.stage(), stageName(opportunity.path("stage").asText()));
        add(facts, texts.expected(), words.date(opportunity.path("expectedCloseDate")));
        add(facts, texts.nextStep(), opportunity.path("nextStep").asText(""));
        add(facts, texts.opened(), words.moment(opportunity.path("openedAt")));
        add(facts, texts.closed(), words.moment(opportunity.path("closedAt")));
        var lost = opportunity.path("lostReason").asText("");
        add(facts, texts.reason(), Directory.names(reasons).getOrDefault(lost, lost));
        if (opportunity.hasNonNull("leadId")) {
            facts.add(new Fact(
                    texts.lead(),
                    texts.toLead(),
                    "/console/leads/" + opportunity.path("leadId").asText()));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(name, value));
        }
    }

    private Listing.Table history() {
        var rows = StreamSupport.stream(opportunity.path("stageHistory").spliterator(), false)
                .map(stay -> List.of(
                        Cell.text(stageName(stay.path("stage").asText())),
                        Cell.text(words.moment(stay.path("enteredAt"))),
                        Cell.text(words.moment(stay.path("leftAt"))),
                        Cell.number(
                                words.decimal(new BigDecimal(stay.path("days").asText("0")), 1))))
                .toList();
        return new Listing.Table(
                texts.history(),
                List.of(
                        Column.kept(texts.stage()),
                        Column.kept(texts.from()),
                        Column.of(texts.to()),
                        Column.number(texts.days())),
                rows);
    }

    private String stageName(String key) {
        return stages().getOrDefault(key, key);
    }

    /** Of the opportunity's own pipeline, by their keys. */
    Map<String, String> stages() {
        var names = new LinkedHashMap<String, String>();
        for (var pipeline : pipelines.path("items")) {
            if (pipeline.path("id").equals(opportunity.path("pipelineId"))) {
                pipeline.path("stages")
                        .forEach(stage -> names.put(
                                stage.path("key").asText(), stage.path("name").asText()));
            }
        }
        return names;
    }
}
