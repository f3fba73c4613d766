package crm.console.campaigns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import crm.console.shell.Told;
import crm.console.shell.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A campaign and how it goes.
 *
 * @param size whom it would reach now; null once it has started
 * @param may what its state and the role allow: edit, start, pause, resume, cancel
 */
record CampaignPage(
        String id,
        long version,
        String name,
        String goal,
        String state,
        String code,
        CampaignForms.Letter letter,
        @Nullable Size size,
        List<Count> progress,
        List<Count> reasons,
        boolean withheld,
        String started,
        Set<String> may) {

    /** Empty counts are withheld. */
    record Size(String members, String eligible, boolean withheld) {}

    /** @param share of all in hundredths, for a bar */
    record Count(String name, String number, long share) {}

    static CampaignPage of(JsonNode campaign, JsonNode size, Set<String> may, Words words, CampaignTexts texts) {
        var told = new Told(campaign, words);
        var codes = new CampaignCodes(texts);
        var values = CampaignForm.of(campaign);
        var progress = campaign.path("progress");
        return new CampaignPage(
                told.text("id"),
                values.version(),
                values.name(),
                codes.goal(values.goal()),
                codes.state(told.text("status")),
                told.text("status"),
                new CampaignForms.Letter(values.subject(), values.paragraphs()),
                size instanceof MissingNode ? null : size(size, words),
                states(progress.path("states"), words, texts),
                reasons(progress, words, codes),
                campaign.path("withheld").asBoolean(),
                told.moment("startedAt"),
                may);
    }

    private static Size size(JsonNode size, Words words) {
        var told = new Told(size, words);
        return new Size(
                told.number("size"),
                told.number("eligible"),
                size.path("withheld").asBoolean());
    }

    private static List<Count> states(JsonNode states, Words words, CampaignTexts texts) {
        var names = new ArrayList<List<String>>();
        names.add(List.of("PLANNED", texts.planned()));
        names.add(List.of("PERMITTED", texts.permitted()));
        names.add(List.of("SENDING", texts.sending()));
        names.add(List.of("SENT", texts.sent()));
        names.add(List.of("SUPPRESSED", texts.suppressed()));
        names.add(List.of("FAILED", texts.failed()));
        long all = names.stream()
                .mapToLong(name -> states.path(name.get(0)).asLong())
                .sum();
        return names.stream()
                .map(name -> count(name.get(1), states.path(name.get(0)).asLong(), all, words))
                .toList();
    }

    private static Count count(String name, long number, long all, Words words) {
        return new Count(name, words.number(number), all == 0 ? 0 : 100 * number / all);
    }

    /** The most frequent first. */
    private static List<Count> reasons(JsonNode progress, Words words, CampaignCodes codes) {
        var numbers = new TreeMap<String, Long>();
        for (var part : List.of("suppressed", "failed")) {
            progress.path(part)
                    .properties()
                    .forEach(
                            each -> numbers.merge(each.getKey(), each.getValue().asLong(), Long::sum));
        }
        long all = numbers.values().stream().mapToLong(Long::longValue).sum();
        return numbers.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue()))
                .map(each -> count(codes.reason(each.getKey()), each.getValue(), all, words))
                .toList();
    }

    public boolean allows(String what) {
        return may.contains(what);
    }

    public boolean runs() {
        return code.equals("RUNNING");
    }
}
