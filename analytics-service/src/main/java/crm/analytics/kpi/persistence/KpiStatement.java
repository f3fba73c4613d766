package crm.analytics.kpi.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The statement of a KPI, one file below {@code src/main/resources/kpi}: names such as {@code :bounds} become typed, numbered
 * parameters.
 *
 * @param parameters names in the order of their numbers
 */
record KpiStatement(String sql, List<String> parameters) {

    static final String BOUNDS = "bounds";
    static final String STARTS = "starts";
    static final String TOPICS = "topics";
    static final String ONLY = "only";
    static final String CURRENCY = "currency";
    static final String ORGANISATION_CURRENCY = "organisation_currency";
    static final String LIMIT_SECONDS = "limit_seconds";
    static final String REOPENING_SECONDS = "reopening_seconds";

    /** A colon and a name, but not the second colon of a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_]+)");

    static KpiStatement read(String name) {
        try (var file = KpiStatement.class.getResourceAsStream("/kpi/" + name + ".sql")) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KpiStatement parse(String text) {
        var parameters = new ArrayList<String>();
        var sql = NAME.matcher(text).replaceAll(match -> {
            var name = match.group(1);
            if (!parameters.contains(name)) {
                parameters.add(name);
            }
            return "\\$" + (parameters.indexOf(name) + 1) + "::" + type(name);
        });
        return new KpiStatement(sql, List.copyOf(parameters));
    }

    private static String type(String name) {
        return switch (name) {
            case BOUNDS, STARTS -> "timestamptz[]";
            case ONLY -> "jsonb";
            case TOPICS -> "text[]";
            case CURRENCY, ORGANISATION_CURRENCY -> "text";
            case LIMIT_SECONDS, REOPENING_SECONDS -> "bigint";
            default -> throw new IllegalArgumentException(name);
        };
    }
}
