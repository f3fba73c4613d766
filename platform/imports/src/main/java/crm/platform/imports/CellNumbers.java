package crm.platform.imports;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as files write them, without an exponent. Where cells are parted by commas the decimal sign is a point, and there is no grouping.
 * Where they are parted by semicolons the comma is the decimal sign and points may group ({@code 1.234,56}); a point alone is a decimal
 * sign only where it can be nothing else: {@code 2.50} is, and {@code 2.500}, which may be two thousand five hundred, is refused.
 */
final class CellNumbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,12})?");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d{1,15},\\d{1,12}");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3}){1,4}");
    private static final Pattern GROUPED_WITH_COMMA = Pattern.compile(GROUPED.pattern() + ",\\d{1,12}");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final int MONEY_DECIMALS = 4;

    private final boolean decimalComma;

    CellNumbers(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    BigDecimal decimal(ImportColumn column, String text) {
        var number = decimalComma ? withPoint(text) : text;
        if (!PLAIN.matcher(number).matches()) {
            throw new CellRefused("not-a-number", "A number such as 1234.56 is expected.");
        }
        var value = new BigDecimal(number);
        refuseNegative(column, value.signum());
        return value;
    }

    private static String withPoint(String text) {
        if (WITH_COMMA.matcher(text).matches()) {
            return text.replace(',', '.');
        }
        if (GROUPED_WITH_COMMA.matcher(text).matches()) {
            return text.replace(".", "").replace(',', '.');
        }
        if (GROUPED.matcher(text).matches()) {
            throw new CellRefused(
                    "not-a-number",
                    "This can be read in two ways: write 1234,56 or 1234.56, without points that group.");
        }
        return text;
    }

    BigDecimal money(ImportColumn column, String text) {
        var value = decimal(column, text);
        if (value.stripTrailingZeros().scale() > MONEY_DECIMALS) {
            throw new CellRefused("too-precise", "An amount has at most " + MONEY_DECIMALS + " decimals.");
        }
        return value;
    }

    Long integer(ImportColumn column, String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new CellRefused("not-a-number", "A whole number is expected.");
        }
        var value = Long.parseLong(text);
        refuseNegative(column, Long.signum(value));
        return value;
    }

    private static void refuseNegative(ImportColumn column, int sign) {
        if (sign < 0 && !column.signed()) {
            throw new CellRefused("negative", "The number must not be negative.");
        }
    }
}
