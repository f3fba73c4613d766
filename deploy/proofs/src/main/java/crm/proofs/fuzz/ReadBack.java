package crm.proofs.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.proofs.system.Api;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Whether what was accepted is what was stored: each value that was sent reads back equal, as text, number or time (C43). */
final class ReadBack {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private ReadBack() {}

    /** Where the record of an accepted request can be read; empty when it says nothing of one. */
    static Optional<String> address(Shot shot, Api.Answer answer) {
        if (answer.status() / 100 != 2 || shot.body() == null || !"application/json".equals(shot.type())) {
            return Optional.empty();
        }
        if (shot.operation().method().equals("POST")) {
            return answer.header("Location").map(location -> location.replaceFirst("^https?://[^/]+", ""));
        }
        return shot.operation().action().isEmpty() ? Optional.of(shot.address().split("\\?")[0]) : Optional.empty();
    }

    /** What reads back as something else. */
    static List<String> differences(Shot shot, Api.Answer read) {
        return differences(
                new String(shot.body(), StandardCharsets.UTF_8),
                read.body(),
                shot.operation().method().equals("POST"));
    }

    /** @param isNew whether the record was made with what was sent, and not changed */
    static List<String> differences(String sent, String read, boolean isNew) {
        var differences = new ArrayList<String>();
        try {
            var body = JSON.readTree(sent);
            if (isNew) {
                forgetNulls(body);
            }
            compare("", body, JSON.readTree(read), differences);
        } catch (JsonProcessingException e) {
            differences.add("what was accepted is no JSON");
        }
        return differences;
    }

    /** Null says nothing of a new record, so that the service may: a day, a language. In a change it takes away. */
    private static void forgetNulls(JsonNode sent) {
        if (sent instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        sent.forEach(ReadBack::forgetNulls);
    }

    private static void compare(String place, JsonNode sent, JsonNode read, List<String> differences) {
        if (sent.isObject()) {
            sent.properties().forEach(field -> {
                if (read.has(field.getKey())) {
                    compare(place + "/" + field.getKey(), field.getValue(), read.path(field.getKey()), differences);
                }
            });
        } else if (sent.isArray()) {
            compareAll(place, sent, read, differences);
        } else if (!isEqual(sent, read)) {
            differences.add(place + " was accepted as " + Shot.shortened(sent.toString()) + " and reads back as "
                    + Shot.shortened(read.toString()));
        }
    }

    /** A list may come back in another order, as targets by priority do: each item that was sent is there. */
    private static void compareAll(String place, JsonNode sent, JsonNode read, List<String> differences) {
        for (int i = 0; i < sent.size(); i++) {
            var item = sent.path(i);
            var isThere = StreamSupport.stream(read.spliterator(), false).anyMatch(each -> isSame(item, each));
            if (!isThere && i < read.size()) {
                compare(place + "/" + i, item, read.path(i), differences);
            }
        }
    }

    private static boolean isSame(JsonNode sent, JsonNode read) {
        var differences = new ArrayList<String>();
        compare("", sent, read, differences);
        return differences.isEmpty();
    }

    private static boolean isEqual(JsonNode sent, JsonNode read) {
        if (sent.isNull() || sent.asText().isBlank()) {
            return read.isNull() || read.asText().isBlank();
        }
        return plain(sent.asText()).equals(plain(read.asText()))
                || number(sent).isPresent() && number(sent).equals(number(read))
                || time(sent).isPresent() && time(sent).equals(time(read));
    }

    /** White space around a text and the way in which an accent is composed are nobody's will. */
    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    private static Optional<BigDecimal> number(JsonNode node) {
        try {
            return node.asText().length() > 100
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(node.asText()).stripTrailingZeros());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(JsonNode node) {
        try {
            return Optional.of(OffsetDateTime.parse(node.asText()).toInstant().truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
