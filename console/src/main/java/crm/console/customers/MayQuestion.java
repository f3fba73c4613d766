package crm.console.customers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One question of the permission strip, with its answer and why: as consent-service decided it for the page.
 *
 * @param state yes, no, ask (nobody has asked yet, or there is no address), or hidden
 * @param answer one or two words
 * @param why in the language of the page
 */
record MayQuestion(String question, String state, String answer, String why) {

    private static final String NOT_ASKED = "NOT_ASKED";
    private static final String ANALYSIS = "ANALYTICS_INDIVIDUAL";

    static List<MayQuestion> of(JsonNode picture, CustomerTexts texts) {
        var permissions = picture.path("permissions");
        var asked = permissions.has("addresses");
        var questions = new ArrayList<MayQuestion>();
        questions.add(ofAddress(texts.mayCall(), permissions, "PHONE", "call", asked, texts));
        questions.add(ofAddress(texts.mayText(), permissions, "PHONE", "text", asked, texts));
        questions.add(ofAddress(texts.mayWrite(), permissions, "EMAIL", "write", asked, texts));
        if (picture.has("individual")) {
            questions.add(ofPurpose(permissions, texts));
        }
        return questions;
    }

    /** Of several addresses the first that may be used: to reach somebody one is enough. */
    private static MayQuestion ofAddress(
            String question, JsonNode permissions, String kind, String act, boolean asked, CustomerTexts texts) {
        if (!asked) {
            return new MayQuestion(question, "hidden", texts.unseen(), texts.unseenWhy());
        }
        var decisions = StreamSupport.stream(permissions.path("addresses").spliterator(), false)
                .filter(address -> address.path("kind").asText().equals(kind) && !address.has("invalidSince"))
                .map(address -> address.path(act))
                .filter(decision -> decision.has("decision"))
                .toList();
        var decision = decisions.stream()
                .filter(MayQuestion::permits)
                .findFirst()
                .orElse(decisions.isEmpty() ? MissingNode.getInstance() : decisions.get(0));
        return decision.isMissingNode()
                ? new MayQuestion(question, "ask", texts.noAddress(), texts.noAddressWhy())
                : answered(question, decision, texts);
    }

    private static MayQuestion ofPurpose(JsonNode permissions, CustomerTexts texts) {
        return StreamSupport.stream(permissions.path("purposes").spliterator(), false)
                .filter(purpose -> purpose.path("purpose").asText().equals(ANALYSIS))
                .findFirst()
                .map(purpose -> answered(texts.mayAnalyse(), purpose, texts))
                .orElseGet(() -> permissions.has("purposes")
                        ? new MayQuestion(texts.mayAnalyse(), "no", texts.no(), "")
                        : new MayQuestion(texts.mayAnalyse(), "hidden", texts.unseen(), texts.unseenWhy()));
    }

    private static MayQuestion answered(String question, JsonNode decision, CustomerTexts texts) {
        if (decision.at("/reasons/0/code").asText().equals(NOT_ASKED)) {
            return new MayQuestion(
                    question,
                    "ask",
                    texts.notYet(),
                    decision.at("/reasons/0/text").asText());
        }
        var yes = permits(decision);
        var why = StreamSupport.stream(decision.path("reasons").spliterator(), false)
                .map(reason -> reason.path("text").asText())
                .collect(Collectors.joining(" "));
        return new MayQuestion(question, yes ? "yes" : "no", yes ? texts.yes() : texts.no(), why);
    }

    private static boolean permits(JsonNode decision) {
        return decision.path("decision").asText().equals("PERMIT");
    }

    /** Of the word beside the question. */
    public String tone() {
        return switch (state) {
            case "yes" -> "ok";
            case "no" -> "bad";
            default -> "dim";
        };
    }

    /** The shape that says the same as the colour. */
    public String icon() {
        return switch (state) {
            case "yes" -> "check";
            case "no" -> "x";
            case "hidden" -> "lock";
            default -> "ask";
        };
    }

    /** As the strip's mark calls it. */
    public String mark() {
        return state.equals("hidden") ? "ask" : state;
    }
}
