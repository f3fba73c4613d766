package crm.platform.patch;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.InvalidInput.Violation;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON merge patch (RFC 7396): a field that is named takes the value it names, and null takes the value away; a field that is not
 * named stays as it is.
 *
 * @param <T> the values, all null where none is named
 */
public final class MergePatch<T> {

    private final T values;
    private final Set<String> named;

    MergePatch(T values, Set<String> named) {
        this.values = values;
        this.named = Set.copyOf(named);
    }

    public boolean names(String field) {
        return named.contains(field);
    }

    /** Of a field that may be empty: what it is after the patch. */
    public <V> @Nullable V after(String field, Function<? super T, @Nullable V> wanted, @Nullable V before) {
        return names(field) ? wanted.apply(values) : before;
    }

    /** Of a field that must not be empty: null is refused as a creation refuses it. */
    public <V> V afterRequired(String field, Function<? super T, @Nullable V> wanted, V before) {
        var after = wantedOf(field, wanted);
        return after == null ? before : after;
    }

    /** Of a field that must not be empty: what is wanted, or null when it is not named. */
    public <V> @Nullable V wantedOf(String field, Function<? super T, @Nullable V> wanted) {
        if (!names(field)) {
            return null;
        }
        var after = wanted.apply(values);
        if (after == null) {
            var violation = new Violation(field, "value.not-null", "must not be null");
            throw new InvalidInput("request.invalid", "Some fields are not valid.", List.of(violation));
        }
        return after;
    }
}
