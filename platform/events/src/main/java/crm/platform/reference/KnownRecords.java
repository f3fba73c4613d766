package crm.platform.reference;

import crm.platform.customer.KnownCustomers;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Table;
import crm.platform.domain.NotHeardOf;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks the ids of other services' records in requests, without asking those services: for a service that has the tables
 * {@code known_record} and {@code known_customer} and a {@link ReferenceConsumer}.
 */
@ApplicationScoped
public class KnownRecords {

    /** Which the migrations of such a service make, for its proof of mappings. */
    public static final List<Table<?>> TABLES = List.of(KnownRecordTable.RECORDS);

    private static final String VISIBLE = """
            select 1 from known_record r where r.kind = $1 and r.id = $2
              and (r.owner_user_id is null and r.customer_id is null or %s)
            """;
    private static final int FIRST = 3;

    private final ReactiveUnitOfWork unitOfWork;
    private final CurrentUser user;

    KnownRecords(ReactiveUnitOfWork unitOfWork, CurrentUser user) {
        this.unitOfWork = unitOfWork;
        this.user = user;
    }

    /** Those that are known already are whose the last of these says. */
    public Uni<Void> remember(List<KnownRecord> records) {
        var latest = new LinkedHashMap<List<Object>, KnownRecord>();
        records.forEach(one -> latest.put(List.of(one.kind(), one.id()), one));
        return unitOfWork.sql(sql ->
                KnownRecordTable.REMEMBER.on(sql, List.copyOf(latest.values())).replaceWithVoid());
    }

    /**
     * Fails with {@link NotHeardOf} for a record that is not known, or that the caller may not see.
     *
     * @param field of the request, for the refusal
     * @param id null when the request names none
     */
    public Uni<Void> require(String kind, String field, @Nullable UUID id) {
        return id == null
                ? Uni.createFrom().voidItem()
                : isVisible(kind, id)
                        .invoke(visible -> {
                            if (!visible) {
                                throw new NotHeardOf(kind, field);
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Boolean> isVisible(String kind, UUID id) {
        var visibility = user.get().visibility();
        var seen = KnownCustomers.THEIRS.visibleTo(visibility, "r", FIRST);
        var arguments = new ArrayList<Object>(List.of(kind, id));
        arguments.addAll(seen.arguments());
        return unitOfWork
                .ask(VISIBLE.formatted(seen.sql()), Tuple.from(arguments))
                .map(rows -> rows.size() > 0);
    }
}
