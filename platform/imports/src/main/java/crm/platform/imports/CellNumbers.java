package crm.platform.imports;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as files write them: no exponent, no grouping; a decimal comma only where cells are parted by semicolons. */
final class CellNumbers {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,12})?");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d{1,15},\\d{1,12}");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
    private static final int MONEY_DECIMALS = 4;

    private final boolean decimalComma;

    CellNumbers(boolean decimalComma) {
        this.decimalComma = decimalComma;
    }

    BigDecimal decimal(ImportColumn column, String text) {
        var number = decimalComma && WITH_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
        if (!PLAIN.matcher(number).matches()) {
            throw new CellRefused("not-a-number", "A number such as 1234.56 is expected.");
        }
        var value = new BigDecimal(number);
        refuseNegative(column, value.signum());
        return value;
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
