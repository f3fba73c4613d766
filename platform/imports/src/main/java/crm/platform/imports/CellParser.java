package crm.platform.imports;

import crm.platform.address.PhoneNumbers;
import crm.platform.vocabulary.Terms;
import crm.platform.vocabulary.Vocabulary;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a cell's text into the value that its column promises, or refuses it. */
final class CellParser {

    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\"(),:;<>\\[\\\\\\]]{1,64}@[^@\\s_]{1,190}\\.[^@\\s_.]{2,63}");
    private static final Pattern IDENTITY =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Set<String> TRUE = Set.of("true", "1", "yes", "evet", "doğru", "dogru");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "hayır", "hayir", "yanlış", "yanliş", "yanlis");

    private final CellNumbers numbers;
    private final CellTimes times;
    private final Map<Vocabulary, Terms> codes;

    /** Takes any code: whether there is such a term is asked when the row is imported. */
    CellParser(char delimiter, ZoneId zone) {
        this(delimiter, zone, Map.of());
    }

    CellParser(char delimiter, ZoneId zone, Map<Vocabulary, Terms> codes) {
        this.numbers = new CellNumbers(delimiter == ';');
        this.times = new CellTimes(zone);
        this.codes = codes;
    }

    /** @return null for an empty cell; fails with {@link CellRefused} */
    @Nullable
    Object parse(ImportColumn column, String cell) {
        var text = CellText.checked(column, cell);
        if (!text.isEmpty()) {
            return value(column, text);
        }
        if (column.required()) {
            throw new CellRefused("required", "A value is required.");
        }
        return null;
    }

    private Object value(ImportColumn column, String text) {
        return switch (column.type()) {
            case TEXT, KEY -> text;
            case DATE -> times.date(text);
            case INSTANT_OR_DATE -> times.instant(text);
            case INTERVALS -> times.intervals(text);
            case DECIMAL -> numbers.decimal(column, text);
            case MONEY -> numbers.money(column, text);
            case INTEGER -> numbers.integer(column, text);
            case UUID -> uuid(text);
            case EMAIL -> matching(ADDRESS, text, "not-an-email", "An e-mail address is expected.");
            case PHONE -> phone(text);
            case ENUM -> oneOf(column, text);
            case CODE -> code(column, text);
            case BOOLEAN -> bool(text);
        };
    }

    /** Written as people write numbers; whether there is such a number, the service knows. */
    private static String phone(String text) {
        if (PhoneNumbers.digits(text).isEmpty()) {
            throw new CellRefused("not-a-phone", "A telephone number is expected, without letters and extension.");
        }
        return text;
    }

    private static UUID uuid(String text) {
        return UUID.fromString(matching(IDENTITY, text, "not-a-uuid", "A UUID is expected."));
    }

    private static String oneOf(ImportColumn column, String text) {
        for (var value : column.values()) {
            if (value.equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new CellRefused("unknown-value", "One of " + String.join(", ", column.values()) + " is expected.");
    }

    private String code(ImportColumn column, String text) {
        var terms = codes.get(column.vocabulary());
        return terms == null
                ? text
                : terms.meantBy(text).orElseThrow(() -> new CellRefused(terms.refusal(), terms.sentence()));
    }

    private static Boolean bool(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(lower)) {
            return Boolean.TRUE;
        }
        if (FALSE.contains(lower)) {
            return Boolean.FALSE;
        }
        throw new CellRefused("not-a-boolean", "true or false is expected.");
    }

    private static String matching(Pattern pattern, String text, String code, String message) {
        if (!pattern.matcher(text).matches()) {
            throw new CellRefused(code, message);
        }
        return text;
    }
}
