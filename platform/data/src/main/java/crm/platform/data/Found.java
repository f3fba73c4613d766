package crm.platform.data;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a question found, read: {@code found -> Found.map(found, ID::in, PermitTable::read)}. */
public final class Found {

    private Found() {}

    public static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        var list = new ArrayList<T>(rows.size());
        rows.forEach(row -> list.add(read.apply(row)));
        return list;
    }

    public static <T> Set<T> set(RowSet<Row> rows, Function<Row, T> read) {
        return new HashSet<>(list(rows, read));
    }

    /** Of rows with the same key the last one stays. */
    public static <K, V> Map<K, V> map(RowSet<Row> rows, Function<Row, K> key, Function<Row, V> value) {
        var map = new HashMap<K, V>();
        rows.forEach(row -> map.put(key.apply(row), value.apply(row)));
        return map;
    }

    /** In the order of the rows. */
    public static <K, V> Map<K, List<V>> groups(RowSet<Row> rows, Function<Row, K> key, Function<Row, V> value) {
        var groups = new HashMap<K, List<V>>();
        rows.forEach(row -> groups.computeIfAbsent(key.apply(row), first -> new ArrayList<>())
                .add(value.apply(row)));
        return groups;
    }
}
