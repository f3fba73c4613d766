package crm.console.kpis;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A figure by period.
 *
 * @param definition of the catalogue
 * @param answer missing where it could not be asked
 */
record KpiSeries(JsonNode definition, JsonNode answer, Words words, KpiTexts texts) {

    private static final int SPARK_WIDTH = 200;
    private static final int SPARK_HEIGHT = 36;
    private static final int CHART_WIDTH = 640;
    private static final int CHART_HEIGHT = 160;
    private static final int DIGITS = 1;

    /** A period with its figures, for people. */
    record Period(String name, String value, String numerator, String denominator, String included, String excluded) {}

    public String code() {
        return definition.path("code").asText();
    }

    public String name() {
        return text("name");
    }

    public String text(String field) {
        return definition.path(field).path(words.language().getLanguage()).asText();
    }

    private List<JsonNode> all() {
        return StreamSupport.stream(answer.path("periods").spliterator(), false).toList();
    }

    private JsonNode last() {
        var all = all();
        return all.isEmpty() ? answer.path("none") : all.get(all.size() - 1);
    }

    public String value() {
        return value(last());
    }

    private String value(JsonNode period) {
        var value = decimal(period.path("value"));
        if (value == null) {
            return texts.noValue();
        }
        var number = words.decimal(value, DIGITS);
        return switch (definition.path("unit").asText()) {
            case "PERCENT" -> words.language().getLanguage().equals("tr") ? "%" + number : number + "%";
            case "DAYS" -> number + " " + texts.days();
            case "HOURS" -> number + " " + texts.hours();
            case "POINTS" -> number + " " + texts.points();
            case "MONEY" ->
                number + " "
                        + period.path("unit").asText(answer.path("currency").asText(""));
            default -> number;
        };
    }

    /** Numerator and denominator of the last period; empty where there are none. */
    public String share() {
        var period = last();
        return period.hasNonNull("numerator") && period.hasNonNull("denominator")
                ? texts.share(number(period, "numerator"), number(period, "denominator"))
                : "";
    }

    /** How many the last period leaves out; empty for nobody. */
    public String leftOut() {
        var out = last().path("excludedNoConsent").asLong();
        return out == 0 ? "" : texts.leftOut(words.number(out));
    }

    /** The days of the last period. */
    public String lastPeriod() {
        return all().isEmpty() ? "" : days(last());
    }

    Curve spark() {
        return Curve.through(values(), SPARK_WIDTH, SPARK_HEIGHT);
    }

    public Curve chart() {
        return Curve.through(values(), CHART_WIDTH, CHART_HEIGHT);
    }

    private List<@Nullable BigDecimal> values() {
        var values = new ArrayList<@Nullable BigDecimal>();
        all().forEach(period -> values.add(decimal(period.path("value"))));
        return values;
    }

    public List<Period> periods() {
        return all().stream()
                .map(period -> new Period(
                        days(period),
                        value(period),
                        number(period, "numerator"),
                        number(period, "denominator"),
                        number(period, "included"),
                        number(period, "excludedNoConsent")))
                .toList();
    }

    private String days(JsonNode period) {
        return words.date(period.path("from")) + " – " + words.date(period.path("to"));
    }

    private String number(JsonNode period, String field) {
        var number = decimal(period.path(field));
        return number == null ? "" : words.decimal(number, DIGITS);
    }

    private static @Nullable BigDecimal decimal(JsonNode number) {
        return number.isNumber() ? number.decimalValue() : null;
    }

    /** Rows as a spreadsheet reads them. */
    String csv() {
        var csv = new Csv(
                "code", "from", "to", "value", "unit", "numerator", "denominator", "included", "excludedNoConsent");
        all().forEach(period -> csv.row(
                code(),
                period.path("from").asText(),
                period.path("to").asText(),
                period.path("value").isNull() ? "" : period.path("value").asText(""),
                period.path("unit").asText(definition.path("unit").asText()),
                period.path("numerator").asText(""),
                period.path("denominator").asText(""),
                period.path("included").asText(""),
                period.path("excludedNoConsent").asText("")));
        return csv.toString();
    }
}
