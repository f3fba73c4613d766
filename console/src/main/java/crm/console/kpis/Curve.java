package crm.console.kpis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line through values, as a path of SVG; where a value is missing the line is broken.
 *
 * @param path of the line
 * @param last where the last value stands, as a path of one point; empty for none
 */
record Curve(String path, String last) {

    /** @param values null for a period without one */
    static Curve through(List<@Nullable BigDecimal> values, int width, int height) {
        var known = values.stream()
                .filter(Objects::nonNull)
                .map(BigDecimal::doubleValue)
                .toList();
        if (known.isEmpty()) {
            return new Curve("", "");
        }
        var least = known.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var most = known.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var path = new StringBuilder();
        var last = "";
        var pen = false;
        for (var at = 0; at < values.size(); at++) {
            var value = values.get(at);
            if (value != null) {
                var x = values.size() == 1 ? width : width * (double) at / (values.size() - 1);
                var y = most == least ? height / 2.0 : height * (1 - (value.doubleValue() - least) / (most - least));
                var point = String.format(Locale.ROOT, "%.1f %.1f", x, y);
                path.append(pen ? "L" : "M").append(point);
                last = "M" + point + "h0";
            }
            pen = value != null;
        }
        return new Curve(path.toString(), last);
    }

    public boolean isEmpty() {
        return path.isEmpty();
    }
}
