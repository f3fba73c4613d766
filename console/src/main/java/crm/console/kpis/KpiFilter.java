package crm.console.kpis;

import crm.console.parts.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The form above the figures: what is asked, and what one may choose. */
record KpiFilter(
        String action,
        KpiQuestion question,
        List<Option> steps,
        List<Option> windows,
        List<Option> dimensions,
        List<String> colleagues) {

    static KpiFilter of(String action, KpiQuestion question, KpiTexts texts, List<String> colleagues) {
        var dimensions = new ArrayList<Option>();
        dimensions.add(new Option("", texts.dimensionNone()));
        KpiQuestion.DIMENSIONS.forEach(code -> dimensions.add(new Option(code, name(code, texts))));
        return new KpiFilter(
                action,
                question,
                List.of(
                        new Option("day", texts.day()),
                        new Option("week", texts.week()),
                        new Option("month", texts.month()),
                        new Option("quarter", texts.quarter()),
                        new Option("none", texts.whole())),
                List.of(
                        new Option("P90D", texts.days90()),
                        new Option("P180D", texts.days180()),
                        new Option("P365D", texts.days365())),
                dimensions,
                colleagues);
    }

    private static String name(String dimension, KpiTexts texts) {
        return Map.of(
                        "owner", texts.owner(),
                        "team", texts.team(),
                        "channel", texts.channel(),
                        "product", texts.product(),
                        "topic", texts.topic(),
                        "campaign", texts.campaign(),
                        "source", texts.source())
                .getOrDefault(dimension, dimension);
    }
}
