package crm.console.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.console.shell.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The open opportunities of a pipeline, by stage.
 *
 * @param mayMove the person may move cards
 */
record Board(String name, boolean mayMove, List<Lane> lanes) {

    /**
     * @param count of all cards, also of those that are not shown
     * @param sum of all of them, by currency
     * @param weighted with the stage's probability
     */
    record Lane(String key, String name, int probability, long count, String sum, String weighted, List<Card> cards) {}

    /**
     * @param amount for people; empty for none
     * @param plain the same as a number, for the sums that the page makes while a card moves
     * @param waiting whole days in this stage
     */
    record Card(String id, long version, String name, String customerId, String amount, String plain, long waiting) {}

    static Board of(JsonNode pipeline, JsonNode opportunities, boolean mayMove, Words words) {
        var lanes = StreamSupport.stream(pipeline.path("stages").spliterator(), false)
                .map(stage -> lane(stage, opportunities, words))
                .toList();
        return new Board(pipeline.path("name").asText(), mayMove, lanes);
    }

    private static Lane lane(JsonNode stage, JsonNode opportunities, Words words) {
        var key = stage.path("key").asText();
        int probability = stage.path("probability").asInt();
        var sums = items(opportunities, "sums")
                .filter(sum -> sum.path("value").asText().equals(key))
                .toList();
        return new Lane(
                key,
                stage.path("name").asText(),
                probability,
                sums.stream().mapToLong(sum -> sum.path("count").asLong()).sum(),
                total(sums, words, amount -> amount),
                total(sums, words, amount -> weighted(amount, probability)),
                items(opportunities, "items")
                        .filter(card -> card.path("stage").asText().equals(key))
                        .map(card -> card(card, words))
                        .toList());
    }

    private static Card card(JsonNode card, Words words) {
        return new Card(
                card.path("id").asText(),
                card.path("version").asLong(),
                card.path("name").asText(),
                card.path("customerId").asText(),
                words.money(card.path("amount")),
                card.at("/amount/amount").asText("0"),
                card.path("daysInStage").asLong());
    }

    private static String total(List<JsonNode> sums, Words words, UnaryOperator<BigDecimal> of) {
        return sums.stream()
                .flatMap(sum -> items(sum, "amounts"))
                .map(money -> JsonNodeFactory.instance
                        .objectNode()
                        .put(
                                "amount",
                                of.apply(new BigDecimal(money.path("amount").asText()))
                                        .toPlainString())
                        .put("currency", money.path("currency").asText()))
                .map(words::money)
                .collect(Collectors.joining(" · "));
    }

    private static BigDecimal weighted(BigDecimal amount, int probability) {
        return amount.multiply(BigDecimal.valueOf(probability, 2)).setScale(0, RoundingMode.HALF_UP);
    }

    private static Stream<JsonNode> items(JsonNode list, String field) {
        return StreamSupport.stream(list.path(field).spliterator(), false);
    }
}
