package crm.consent.ledger.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in canonical form (RFC 8785) of flat objects: keys in order of UTF-16 units, no white space, shortest escapes. Values are texts,
 * whole numbers, instants (ISO-8601) and lists of them; null means absent.
 */
public final class Jcs {

    private static final int FIRST_PRINTABLE = 0x20;

    private Jcs() {}

    public static String write(Map<String, ?> object) {
        var json = new StringBuilder("{");
        new TreeMap<String, Object>(object).forEach((key, value) -> {
            if (value != null) {
                separate(json, '{');
                text(json, key);
                json.append(':');
                value(json, value);
            }
        });
        return json.append('}').toString();
    }

    private static void value(StringBuilder json, Object value) {
        if (value instanceof Collection<?> items) {
            json.append('[');
            for (var item : items) {
                separate(json, '[');
                value(json, item);
            }
            json.append(']');
        } else if (value instanceof Integer || value instanceof Long) {
            json.append(value);
        } else if (value instanceof String || value instanceof Instant || value instanceof java.util.UUID) {
            text(json, value.toString());
        } else {
            throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void separate(StringBuilder json, char opening) {
        if (json.charAt(json.length() - 1) != opening) {
            json.append(',');
        }
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(json, text.charAt(i));
        }
        json.append('"');
    }

    private static void character(StringBuilder json, char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (c < FIRST_PRINTABLE) {
                    json.append(String.format("\\u%04x", (int) c));
                } else {
                    json.append(c);
                }
            }
        }
    }
}
