package crm.platform.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One of the rows that belong to another row, at its place among them.
 *
 * @param place from 1
 */
public record Placed<T>(UUID parent, short place, T value) {

    /** All children of all parents, in order. */
    public static <P, T> List<Placed<T>> of(List<P> parents, Function<P, UUID> id, Function<P, List<T>> children) {
        var placed = new ArrayList<Placed<T>>();
        for (var parent : parents) {
            short place = 1;
            for (var child : children.apply(parent)) {
                placed.add(new Placed<>(id.apply(parent), place++, child));
            }
        }
        return placed;
    }
}
