package crm.console.customers;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Shells;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One question of the permission strip, with its answer and why: as consent-service decided it for the page.
 *
 * @param state yes, no, ask (nobody has asked yet, or there is no address), or hidden
 * @param answer one or two words
 * @param why in the language of the page
 * @param refusal what a refusal of it would be about; null where none can be recorded here
 */
public record MayQuestion(
        String question,
        String state,
        String answer,
        String why,
        @Nullable Refusal refusal) {

    /**
     * What the registry needs to know of a refusal.
     *
     * @param channel ARAMA, MESAJ or EPOSTA
     */
    public record Refusal(String address, String channel) {}

    private static final String NOT_ASKED = "NOT_ASKED";
    private static final String ANALYSIS = "ANALYTICS_INDIVIDUAL";

    /** The strip for a page of another kind of record: it tells, and nothing is recorded there. */
    public static List<MayQuestion> told(JsonNode picture, Locale language) {
        return of(picture, false, Shells.texts(CustomerTexts.class, language));
    }

    static List<MayQuestion> of(JsonNode picture, boolean mayRefuse, CustomerTexts texts) {
        var permissions = picture.path("permissions");
        var strip = new Strip(permissions, mayRefuse, texts);
        var questions = new ArrayList<MayQuestion>();
        questions.add(strip.ofAddress(texts.mayCall(), "PHONE", "call", "ARAMA"));
        questions.add(strip.ofAddress(texts.mayText(), "PHONE", "text", "MESAJ"));
        questions.add(strip.ofAddress(texts.mayWrite(), "EMAIL", "write", "EPOSTA"));
        if (picture.has("individual")) {
            questions.add(ofPurpose(permissions, texts));
        }
        return questions;
    }

    /** The questions about addresses. */
    private record Strip(JsonNode permissions, boolean mayRefuse, CustomerTexts texts) {

        /** Of several addresses the first that may be used: to reach somebody one is enough. */
        MayQuestion ofAddress(String question, String kind, String act, String channel) {
            if (!permissions.has("addresses")) {
                return new MayQuestion(question, "hidden", texts.unseen(), texts.unseenWhy(), null);
            }
            var usable = StreamSupport.stream(permissions.path("addresses").spliterator(), false)
                    .filter(address -> address.path("kind").asText().equals(kind) && !address.has("invalidSince"))
                    .filter(address -> address.path(act).has("decision"))
                    .toList();
            var shown = usable.stream()
                    .filter(address -> permits(address.path(act)))
                    .findFirst()
                    .or(() -> usable.stream().findFirst());
            return shown.map(address -> answered(
                            question,
                            address.path(act),
                            mayRefuse ? new Refusal(address.path("address").asText(), channel) : null,
                            texts))
                    .orElseGet(() -> new MayQuestion(question, "ask", texts.noAddress(), texts.noAddressWhy(), null));
        }
    }

    private static MayQuestion ofPurpose(JsonNode permissions, CustomerTexts texts) {
        return StreamSupport.stream(permissions.path("purposes").spliterator(), false)
                .filter(purpose -> purpose.path("purpose").asText().equals(ANALYSIS))
                .findFirst()
                .map(purpose -> answered(texts.mayAnalyse(), purpose, null, texts))
                .orElseGet(() -> permissions.has("purposes")
                        ? new MayQuestion(texts.mayAnalyse(), "no", texts.no(), "", null)
                        : new MayQuestion(texts.mayAnalyse(), "hidden", texts.unseen(), texts.unseenWhy(), null));
    }

    private static MayQuestion answered(
            String question, JsonNode decision, @Nullable Refusal refusal, CustomerTexts texts) {
        if (decision.at("/reasons/0/code").asText().equals(NOT_ASKED)) {
            return new MayQuestion(
                    question,
                    "ask",
                    texts.notYet(),
                    decision.at("/reasons/0/text").asText(),
                    refusal);
        }
        var yes = permits(decision);
        var why = StreamSupport.stream(decision.path("reasons").spliterator(), false)
                .map(reason -> reason.path("text").asText())
                .collect(Collectors.joining(" "));
        return new MayQuestion(question, yes ? "yes" : "no", yes ? texts.yes() : texts.no(), why, yes ? refusal : null);
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
