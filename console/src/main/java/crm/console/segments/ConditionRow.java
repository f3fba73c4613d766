package crm.console.segments;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Choice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One condition of a rule, as it stands in the form.
 *
 * @param value as typed: a day is the organisation's
 */
record ConditionRow(Facts fact, String operator, String value, String currency) {

    private static final String USUAL_CURRENCY = "TRY";

    /** One that was just added. */
    static ConditionRow empty(Facts fact) {
        return new ConditionRow(fact, fact.input().operators().get(0), "", USUAL_CURRENCY);
    }

    static ConditionRow of(JsonNode condition, ZoneId zone) {
        var fact = Facts.valueOf(condition.path("fact").asText());
        var value = condition.path("value").asText();
        return new ConditionRow(
                fact,
                condition.path("operator").asText(),
                fact.input() == Facts.Input.DAY ? day(value, zone) : value,
                condition.path("currency").asText(USUAL_CURRENCY));
    }

    private static String day(String moment, ZoneId zone) {
        return Instant.parse(moment).atZone(zone).toLocalDate().toString();
    }

    /** What the API is told. */
    Map<String, String> body(ZoneId zone) {
        var body = new LinkedHashMap<String, String>();
        body.put("fact", fact.name());
        body.put("operator", operator);
        body.put("value", fact.input() == Facts.Input.DAY ? moment(zone) : value);
        if (fact.input() == Facts.Input.MONEY) {
            body.put("currency", currency);
        }
        return body;
    }

    /** What is no day stays as it is: the API says what is wrong with it. */
    private String moment(ZoneId zone) {
        try {
            return LocalDate.parse(value).atStartOfDay(zone).toInstant().toString();
        } catch (DateTimeException noDay) {
            return value;
        }
    }

    Shown shown(FactValues values) {
        var texts = values.texts();
        return new Shown(
                fact.name(),
                fact.name(texts),
                Choice.of(fact.input().operators(), operator, code -> Facts.operator(code, texts)),
                fact.input().name(),
                value,
                values.choices(fact, value),
                values.name(fact, value),
                currency,
                Facts.operator(operator, texts));
    }

    /**
     * For the template.
     *
     * @param input how the value is typed: TEXT, DAY, NUMBER, MONEY, YES_OR_NO
     * @param choices empty where the value is typed
     * @param said the value in words
     * @param compared the chosen comparison, in words
     */
    record Shown(
            String fact,
            String name,
            List<Choice> operators,
            String input,
            String value,
            List<Choice> choices,
            String said,
            String currency,
            String compared) {

        public String type() {
            return switch (input) {
                case "DAY" -> "date";
                case "NUMBER" -> "number";
                default -> "text";
            };
        }

        public boolean isMoney() {
            return input.equals("MONEY");
        }

        public boolean isChosen() {
            return !choices.isEmpty();
        }
    }
}
