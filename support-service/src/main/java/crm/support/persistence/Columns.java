package crm.support.persistence;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Between columns of the plain client and values of the domain. */
public final class Columns {

    private Columns() {}

    /** Null stays null. */
    public static OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** Null stays null. */
    public static Instant instant(Row row, String column) {
        var value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    /** One column of a set-based statement. */
    public static <S, T> T[] array(List<S> sources, Function<S, T> value, IntFunction<T[]> newArray) {
        return sources.stream().map(value).toArray(newArray);
    }

    /** As JSON writes a moment for the database; null stays null. */
    public static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /** As the database writes a moment into JSON; null stays null. */
    public static Instant parse(String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    /** Null stays null. */
    public static <E extends Enum<E>> String name(E constant) {
        return constant == null ? null : constant.name();
    }
}
