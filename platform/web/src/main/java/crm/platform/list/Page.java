package crm.platform.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor opaque; null on the last page
 * @param count only when the request asked for it ({@code count=exact})
 * @param sums of all pages, by what the request asked for ({@code sums=status}); else absent
 */
public record Page<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable Long count,
        @Nullable List<Sum> sums) {

    public Page(List<T> items, @Nullable String nextCursor, @Nullable Long count) {
        this(items, nextCursor, count, null);
    }

    public Page<T> with(List<Sum> all) {
        return new Page<>(items, nextCursor, count, all);
    }

    public <U> Page<U> map(Function<? super T, ? extends U> shown) {
        return new Page<>(items.stream().<U>map(shown).toList(), nextCursor, count, sums);
    }
}
