package crm.console.kpis;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180) that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it. */
final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n].*");

    private final StringBuilder text = new StringBuilder();

    Csv(String... names) {
        row(names);
    }

    void row(String... values) {
        text.append(Arrays.stream(values).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String value) {
        var harmless =
                !NUMBER.matcher(value).matches() && FORMULA.matcher(value).matches() ? "'" + value : value;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
