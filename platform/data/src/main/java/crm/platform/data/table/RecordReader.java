package crm.platform.data.table;

import io.vertx.mutiny.sqlclient.Row;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads a record whose components are these columns, in this order. Which column is which component, the proof of the table tells. */
public final class RecordReader<R> implements Function<Row, R> {

    private final Constructor<R> constructor;
    private final List<? extends Column<?, ?>> columns;

    public RecordReader(Class<R> type, List<? extends Column<?, ?>> columns) {
        this.constructor = canonical(type);
        this.columns = List.copyOf(columns);
        if (constructor.getParameterCount() != columns.size()) {
            throw new IllegalArgumentException(type + " is not made of " + columns.size() + " columns");
        }
    }

    @Override
    public R apply(Row row) {
        try {
            return constructor.newInstance(
                    columns.stream().map(column -> column.in(row)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no " + constructor.getDeclaringClass() + " can be made of a row", e);
        }
    }

    private static <R> Constructor<R> canonical(Class<R> type) {
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
