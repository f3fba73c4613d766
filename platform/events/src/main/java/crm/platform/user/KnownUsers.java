package crm.platform.user;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Table;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.NotHeardOf;
import crm.platform.domain.Owner;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Users whom the directory has told of (GTW-02): nobody is given a record who does not exist or has left. For a service that has the
 * table {@code known_user} and a {@link UserConsumer}.
 */
@ApplicationScoped
public class KnownUsers {

    /** Which the migrations of such a service make, for its proof of mappings. */
    public static final List<Table<?>> TABLES = List.of(KnownUserTable.USERS, SuccessionTable.SUCCESSIONS);

    private static final String FIND = "select " + KnownUserTable.USERS.select() + " from "
            + KnownUserTable.USERS.from() + " where u.user_id = $1";

    private final ReactiveUnitOfWork unitOfWork;
    private final CurrentUser caller;

    KnownUsers(ReactiveUnitOfWork unitOfWork, CurrentUser caller) {
        this.unitOfWork = unitOfWork;
        this.caller = caller;
    }

    /**
     * The user as the owner of a record, with team and department; the caller is known by the token.
     *
     * @param field of the request, for the refusal: {@link NotHeardOf} for nobody, {@code user.inactive} for who may not be given records
     */
    public Uni<Owner> require(String field, UUID id) {
        if (caller.get().userId().equals(id)) {
            return Uni.createFrom().item(caller.owner());
        }
        return find(id).map(known -> {
            var user = known.orElseThrow(() -> new NotHeardOf("user", field));
            if (!user.active()) {
                throw InvalidInput.of(field, "user.inactive", "The user is suspended or has left.");
            }
            return user.asOwner();
        });
    }

    Uni<Optional<KnownUser>> find(UUID id) {
        return unitOfWork
                .ask(FIND, Tuple.of(id))
                .map(rows -> KnownUserTable.USERS.readAll(rows).stream().findFirst());
    }

    /** @param users each user's in the order of its versions */
    Uni<Void> remember(List<KnownUser> users) {
        var newest = new LinkedHashMap<UUID, KnownUser>();
        users.forEach(user -> newest.put(user.id(), user));
        return unitOfWork
                .sql(sql -> KnownUserTable.STORE.on(sql, List.copyOf(newest.values())))
                .replaceWithVoid();
    }
}
