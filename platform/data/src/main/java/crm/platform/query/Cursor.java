package crm.platform.query;

import crm.platform.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort expression it was made for, the last row's sort value (null without a sort) and its id. Opaque to the
 * caller; a cursor of another sort is refused.
 */
record Cursor(String sort, @Nullable String value, UUID id) {

    private static final String SEPARATOR = "\u001f";

    String encode() {
        var text = sort + SEPARATOR + (value == null ? "" : value) + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String cursor, String sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length == 3 && parts[0].equals(sort)) {
                return new Cursor(sort, sort.isEmpty() ? null : parts[1], UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException notOurs) {
            throw refused();
        }
        throw refused();
    }

    private static Refusal refused() {
        return new Refusal(
                400, "list.cursor-invalid", "The cursor is not one of this list and sort; start without it.");
    }
}
