package crm.platform.data.table;

import crm.platform.domain.Owner;
import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The three columns that tell whom a row belongs to, and hence who sees it. */
public record OwnerColumns<S>(Column<S, UUID> user, Column<S, String> team, Column<S, String> department) {

    @FunctionalInterface
    interface Adding<S, V> {

        Column<S, V> add(String name, SqlType<V> type, Function<S, V> value);
    }

    static <S> OwnerColumns<S> of(Function<S, Owner> owner, Adding<S, UUID> uuid, Adding<S, String> text) {
        return new OwnerColumns<>(
                uuid.add("owner_user_id", SqlType.UUID, owner.andThen(Owner::userId)),
                text.add("owner_team", SqlType.TEXT.orNull(), owner.andThen(Owner::team)),
                text.add("owner_department", SqlType.TEXT.orNull(), owner.andThen(Owner::department)));
    }

    /** Null when the row has none, as after a left join. */
    public @Nullable Owner in(Row row) {
        var userId = user.in(row);
        return userId == null ? null : new Owner(userId, team.in(row), department.in(row));
    }
}
