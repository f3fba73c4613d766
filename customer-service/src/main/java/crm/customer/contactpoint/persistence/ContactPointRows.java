package crm.customer.contactpoint.persistence;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The contact points of persons, companies and leads: stored with their holder, read with their holder. */
@ApplicationScoped
public class ContactPointRows {

    /** Column {@code contact_points} of the holder with the alias {@code c}. */
    public static final String COLUMN = """
            (select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'value', p.value,
                                                 'normalised', p.normalised, 'main', p.main) order by p.id)
             from contact_point p where p.holder_id = c.id) as contact_points""";

    private static final String DEMOTE = """
            update contact_point p set main = false
            from unnest($1::uuid[], $2::boolean[]) as n(id, main) where p.id = n.id and p.main and not n.main
            """;
    private static final String INSERT = """
            insert into contact_point (id, holder_id, kind, value, normalised, main)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::boolean[])
            on conflict (id) do nothing
            """;
    private static final String OF = """
            select id, kind, value, normalised, main from contact_point where holder_id = $1 order by id
            """;

    private final ReactiveUnitOfWork unitOfWork;

    ContactPointRows(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    public Uni<ContactPoints> of(UUID holder) {
        return unitOfWork.sql(sql -> sql.execute(OF, holder)).map(rows -> {
            var found = new ArrayList<ContactPoint>();
            rows.forEach(row -> found.add(fromRow(row)));
            return new ContactPoints(found);
        });
    }

    /** Of holders that are new: nothing of theirs is stored yet. */
    public Uni<Void> insert(Map<UUID, ContactPoints> byHolder) {
        var flat = flat(byHolder);
        return flat.isEmpty() ? Uni.createFrom().voidItem() : insert(flat);
    }

    /** Contact points are added, or hand over being the primary one; none is ever taken away here. */
    public Uni<Void> update(Map<UUID, ContactPoints> byHolder) {
        var flat = flat(byHolder);
        if (flat.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unitOfWork
                .sql(sql -> sql.execute(
                        DEMOTE, ids(flat), array(flat, held -> held.point().primary(), Boolean[]::new)))
                .chain(() -> insert(flat));
    }

    public static ContactPoints read(JsonArray column) {
        if (column == null) {
            return ContactPoints.none();
        }
        return new ContactPoints(column.stream()
                .map(JsonObject.class::cast)
                .map(ContactPointRows::fromJson)
                .toList());
    }

    private Uni<Void> insert(List<Held> flat) {
        return unitOfWork.sql(sql -> sql.execute(
                        INSERT,
                        ids(flat),
                        array(flat, Held::holder, UUID[]::new),
                        array(flat, held -> held.point().kind().name(), String[]::new),
                        array(flat, held -> held.point().value(), String[]::new),
                        array(flat, held -> held.point().normalised(), String[]::new),
                        array(flat, held -> held.point().primary(), Boolean[]::new))
                .replaceWithVoid());
    }

    private record Held(UUID holder, ContactPoint point) {}

    private static List<Held> flat(Map<UUID, ContactPoints> byHolder) {
        var flat = new ArrayList<Held>();
        byHolder.forEach((holder, points) -> points.all().forEach(point -> flat.add(new Held(holder, point))));
        return flat;
    }

    private static UUID[] ids(List<Held> flat) {
        return array(flat, held -> held.point().id(), UUID[]::new);
    }

    private static <T> T[] array(
            List<Held> flat, Function<Held, T> value, java.util.function.IntFunction<T[]> newArray) {
        return flat.stream().map(value).toArray(newArray);
    }

    private static ContactPoint fromRow(Row row) {
        return new ContactPoint(
                row.getUUID("id"),
                ContactPointKind.valueOf(row.getString("kind")),
                row.getString("value"),
                row.getString("normalised"),
                row.getBoolean("main"));
    }

    private static ContactPoint fromJson(JsonObject json) {
        return new ContactPoint(
                UUID.fromString(json.getString("id")),
                ContactPointKind.valueOf(json.getString("kind")),
                json.getString("value"),
                json.getString("normalised"),
                json.getBoolean("main"));
    }
}
