package crm.console.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates, numbers and money as people write them in their language: {@code 27 Kas 2026}, {@code ₺46.900}, {@code 27 Nov 2026},
 * {@code TRY 46,900}.
 *
 * @param zone of the organisation
 */
public record Words(Locale language, ZoneId zone) {

    private static final Locale TURKISH = Locale.forLanguageTag("tr-TR");
    private static final Locale ENGLISH = Locale.UK;

    private Locale place() {
        return language.getLanguage().equals("tr") ? TURKISH : ENGLISH;
    }

    /** Empty for none. */
    public String day(@Nullable Instant moment) {
        return moment == null ? "" : at("d MMM yyyy", moment);
    }

    public String dayOfWeek(Instant moment) {
        return at("d MMMM yyyy EEEE", moment);
    }

    public String time(Instant moment) {
        return at("HH:mm", moment);
    }

    private String at(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, place()).withZone(zone).format(moment);
    }

    /** Whole units where there are no others; empty for none. */
    public String money(JsonNode money) {
        if (money.path("amount").isMissingNode()) {
            return "";
        }
        var amount = new BigDecimal(money.path("amount").asText()).stripTrailingZeros();
        var format = NumberFormat.getNumberInstance(place());
        var digits = amount.scale() > 0 ? 2 : 0;
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        var code = money.path("currency").asText();
        var sign = place().equals(TURKISH) && code.equals("TRY")
                ? "₺"
                : Currency.getInstance(code).getCurrencyCode() + "\u00a0";
        return (amount.signum() < 0 ? "−" : "") + sign + format.format(amount.abs());
    }

    /** Day and time; empty for none. */
    public String moment(JsonNode moment) {
        return moment.asText("").isEmpty() ? "" : at("d MMM yyyy HH:mm", Instant.parse(moment.asText()));
    }

    /** The day of a moment; empty for none. */
    public String dayOf(JsonNode moment) {
        return moment.asText("").isEmpty() ? "" : day(Instant.parse(moment.asText()));
    }

    /** A day that has no time; empty for none. */
    public String date(JsonNode date) {
        return date.asText("").isEmpty()
                ? ""
                : DateTimeFormatter.ofPattern("d MMM yyyy", place()).format(LocalDate.parse(date.asText()));
    }

    /** A number with as many digits as it has, at most this many behind the comma. */
    public String decimal(BigDecimal number, int digits) {
        var format = NumberFormat.getNumberInstance(place());
        format.setMaximumFractionDigits(digits);
        return (number.signum() < 0 ? "−" : "") + format.format(number.abs());
    }

    /** A number as one types it into a form; empty for none. */
    public String digits(JsonNode number) {
        if (!number.isNumber() && number.asText("").isEmpty()) {
            return "";
        }
        var plain = new BigDecimal(number.asText()).stripTrailingZeros().toPlainString();
        return place().equals(TURKISH) ? plain.replace('.', ',') : plain;
    }

    /** An amount as one types it into a form; empty for none. */
    public String typed(JsonNode money) {
        var amount = money.path("amount").asText("");
        return place().equals(TURKISH) ? amount.replace('.', ',') : amount;
    }

    /**
     * A number that was typed, as the API reads it: 46.900 is forty-six thousand nine hundred in Turkish, 46,900 in English, and where
     * both signs stand the last one is the decimal point. What is no number stays, and the API refuses it.
     */
    public String read(String typed) {
        var number =
                typed.replaceAll("[₺\\s\\u00a0]|[A-Z]{3}(?=[\\s\\u00a0])", "").replace('−', '-');
        var turkish = place().equals(TURKISH);
        var group = turkish ? '.' : ',';
        var dot = number.lastIndexOf('.');
        var comma = number.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) {
            group = dot < comma ? '.' : ',';
        } else if (!number.matches("-?\\d{1,3}(\\" + group + "\\d{3})+")) {
            return number.replace(',', '.');
        }
        return number.replace(String.valueOf(group), "").replace(',', '.');
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(place()).format(number);
    }
}
