package crm.customer.contactpoint.persistence;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.contactpoint.domain.Standing;
import crm.customer.contactpoint.persistence.ContactPointTable.Held;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contact points of persons, companies and leads: stored with their holder, read with their holder. */
@ApplicationScoped
public class ContactPointRows {

    /** Column {@code contact_points} of the holder with the alias {@code c}. */
    public static final String COLUMN = """
            (select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'value', p.value,
                                                 'normalised', p.normalised, 'main', p.main,
                                                 'verifiedAt', p.verified_at, 'invalidSince', p.invalid_since) order by p.id)
             from contact_point p where p.holder_id = c.id) as contact_points""";

    private final ReactiveUnitOfWork unitOfWork;

    ContactPointRows(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Of holders that are new: nothing of theirs is stored yet. */
    public Uni<Void> insert(Map<UUID, ContactPoints> byHolder) {
        return ContactPointTable.INSERT.write(unitOfWork, held(byHolder));
    }

    /** Those that the holders have from now on; what is gone, or primary no longer, makes room first. */
    public Uni<Void> update(Map<UUID, ContactPoints> byHolder) {
        if (byHolder.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var held = held(byHolder);
        return remove(byHolder.keySet(), held)
                .chain(() -> ContactPointTable.DEMOTE.write(unitOfWork, held))
                .chain(() -> ContactPointTable.STORE.write(unitOfWork, held));
    }

    private Uni<Void> remove(Set<UUID> holders, List<Held> kept) {
        var ids = kept.stream().map(one -> one.point().id()).toArray(UUID[]::new);
        var arguments = Tuple.of(holders.toArray(UUID[]::new), ids);
        return unitOfWork.sql(
                sql -> sql.execute(ContactPointTable.REMOVE, arguments).replaceWithVoid());
    }

    /** Of a row that was selected with {@link #COLUMN}. */
    public static ContactPoints read(Row row) {
        var column = row.getJsonArray("contact_points");
        if (column == null) {
            return ContactPoints.none();
        }
        return new ContactPoints(column.stream()
                .map(JsonObject.class::cast)
                .map(ContactPointRows::point)
                .toList());
    }

    private static List<Held> held(Map<UUID, ContactPoints> byHolder) {
        var held = new ArrayList<Held>();
        byHolder.forEach((holder, points) -> points.all().forEach(point -> held.add(new Held(holder, point))));
        return held;
    }

    private static ContactPoint point(JsonObject json) {
        return new ContactPoint(
                UUID.fromString(json.getString("id")),
                ContactPointKind.valueOf(json.getString("kind")),
                json.getString("value"),
                json.getString("normalised"),
                json.getBoolean("main"),
                new Standing(moment(json, "verifiedAt"), moment(json, "invalidSince")));
    }

    /** PostgreSQL writes a moment in JSON with its offset. */
    private static @Nullable Instant moment(JsonObject json, String name) {
        var text = json.getString(name);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}
