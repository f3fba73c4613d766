package crm.customer.profile.api;

import java.util.Set;
import java.util.function.Function;

/**
 * A JSON merge patch (RFC 7396): a field that is named takes the value it names, and null takes the value away; a field that is not
 * named stays as it is.
 */
public final class MergePatch<T> {

    private final T values;
    private final Set<String> named;

    MergePatch(T values, Set<String> named) {
        this.values = values;
        this.named = Set.copyOf(named);
    }

    public <V> V after(String field, Function<T, V> wanted, V before) {
        return named.contains(field) ? wanted.apply(values) : before;
    }
}
