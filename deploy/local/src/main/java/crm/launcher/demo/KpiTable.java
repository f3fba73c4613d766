package crm.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answers of `GET /api/v1/kpis/{code}` as a table. */
final class KpiTable {

    private static final String ROW = "  %-4s %-46s %14s %-8s %16s %12s %9s %9s";

    private final List<String> lines = new ArrayList<>();

    KpiTable() {
        lines.add(format("", "", "value", "unit", "numerator", "denominator", "included", "excluded"));
    }

    void add(String code, String name, JsonNode answer) {
        for (JsonNode period : answer.path("periods")) {
            lines.add(format(
                    code,
                    name,
                    text(period.path("value")),
                    period.path("unit").asText(),
                    text(period.path("numerator")),
                    text(period.path("denominator")),
                    text(period.path("included")),
                    text(period.path("excludedNoConsent"))));
        }
    }

    List<String> lines() {
        return lines;
    }

    /** A period without data has no value; that is not 0. */
    private static String text(JsonNode number) {
        return number.isNull() || number.isMissingNode()
                ? "-"
                : number.decimalValue().toPlainString();
    }

    private static String format(Object... cells) {
        return String.format(Locale.ROOT, ROW, cells).stripTrailing();
    }
}
