package crm.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What a list of the API holds. */
public final class Items {

    private Items() {}

    /** @param page a page with {@code items}, or a bare list */
    public static Stream<JsonNode> of(JsonNode page) {
        return StreamSupport.stream((page.isArray() ? page : page.path("items")).spliterator(), false);
    }

    public static <R> List<R> rows(JsonNode page, Function<JsonNode, R> row) {
        return of(page).map(row).toList();
    }

    /** Cursor of the next page; null on the last one. */
    public static @Nullable String next(JsonNode page) {
        return page.path("nextCursor").asText(null);
    }
}
