package crm.marketing.persistence;

import crm.marketing.owner.domain.Ownership;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    public static Ownership owner(Row row) {
        return new Ownership(
                row.getUUID("owner_user_id"), row.getString("owner_team"), row.getString("owner_department"));
    }

    /** The id as the first parameter, more behind it. */
    public static Tuple withId(UUID id, List<Object> more) {
        var arguments = new ArrayList<Object>(List.of(id));
        arguments.addAll(more);
        return Tuple.from(arguments);
    }
}
