package crm.platform.data.table;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's text of an array: {@code {"a","b"}}. */
final class ArrayText {

    private ArrayText() {}

    static Object of(List<?> values) {
        return values.stream().map(ArrayText::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object value) {
        return value == null
                ? "null"
                : '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
