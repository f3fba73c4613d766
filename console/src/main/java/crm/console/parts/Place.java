package crm.console.parts;

import static java.util.Objects.requireNonNullElse;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a list: it says what is looked for, so a view can be kept as a bookmark and sent to a colleague.
 *
 * @param values those that are not empty, in the order in which they are named
 */
public record Place(String path, Map<String, String> values) {

    public static final String SEARCH = "q";
    public static final String SORT = "sort";
    public static final String CURSOR = "cursor";

    /** @param names of what this page understands of an address; whatever else stands there is left out */
    public static Place of(UriInfo address, String... names) {
        var values = new LinkedHashMap<String, String>();
        for (var name : names) {
            var value = address.getQueryParameters().getFirst(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        }
        return new Place(address.getPath(), values);
    }

    /** Empty for none. */
    public String get(String name) {
        return requireNonNullElse(values.get(name), "");
    }

    /** The same view from its first row, with one thing changed; an empty value takes it away. */
    public Place with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(CURSOR);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        return new Place(path, changed);
    }

    public String address() {
        return values.isEmpty()
                ? path
                : values.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
