package crm.console.consents;

import crm.console.shell.Choice;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of the ledger is asked for; an address of the page holds it all. */
final class LedgerSearch {

    private static final List<String> EXACT = List.of("personId", "permissionId", "action", "channel", "family");
    private static final String FROM = "from";
    private static final String UNTIL = "until";

    private final Map<String, String> asked = new LinkedHashMap<>();

    LedgerSearch(MultivaluedMap<String, String> query) {
        for (var field : List.of("personId", "permissionId", "action", "channel", "family", FROM, UNTIL)) {
            var value = query.getFirst(field);
            if (value != null && !value.isBlank()) {
                asked.put(field, value.strip());
            }
        }
    }

    String value(String field) {
        return asked.getOrDefault(field, "");
    }

    /** Days are the organisation's; the last one is included. */
    Map<String, String> query(ZoneId zone, @Nullable String cursor) {
        var query = new LinkedHashMap<String, String>(Map.of("limit", "50", "sort", "-recordedAt"));
        EXACT.stream().filter(asked::containsKey).forEach(field -> query.put("filter[" + field + "]", value(field)));
        day(FROM).ifPresent(day -> query.put("filter[recordedAt][gte]", start(day, zone)));
        day(UNTIL).ifPresent(day -> query.put("filter[recordedAt][lt]", start(day.plusDays(1), zone)));
        if (cursor != null) {
            query.put("cursor", cursor);
        }
        return query;
    }

    private Optional<LocalDate> day(String field) {
        try {
            return asked.containsKey(field) ? Optional.of(LocalDate.parse(value(field))) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().toString();
    }

    List<Choice> choices(String field, List<String> codes, ConsentCodes names) {
        return Choice.of(codes, asked.get(field), names::of);
    }

    /** The address of what comes after. */
    String address(String cursor) {
        var rest = asked.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return ConsentTabs.LEDGER + "?" + rest + (rest.isEmpty() ? "" : "&") + "cursor=" + encoded(cursor);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
