package crm.consent.permission.persistence;

import crm.consent.address.ContactPointIds;
import crm.consent.address.Vault;
import crm.consent.permission.application.ContactPoints;
import crm.consent.permission.application.DataKey;
import crm.consent.permission.application.Order;
import crm.consent.permission.domain.PermissionKey.Comm;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

@ApplicationScoped
class PgContactPoints implements ContactPoints {

    private static final String KEEP = """
            insert into contact_point (id, kind, value_enc, value_key_id, value_hash, created_at)
            select id, kind, decode(sealed, 'hex'), key_id, decode(hash, 'hex'), $6
            from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[]) as p(id, kind, sealed, key_id, hash) order by id
            on conflict do nothing
            """;

    private static final String LINK = """
            insert into contact_point_link (person_id, contact_point_id, valid_from)
            select distinct person_id, contact_point_id, $3::timestamptz
            from unnest($1::uuid[], $2::uuid[]) as l(person_id, contact_point_id) order by 1, 2
            on conflict do nothing
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final Vault vault;
    private final Clock clock;

    PgContactPoints(ReactiveUnitOfWork unitOfWork, Vault vault, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public Uni<Void> keep(List<Order> orders, Map<UUID, DataKey> keys) {
        var points = new TreeMap<UUID, Order>();
        var links = new ArrayList<Order>();
        for (var order : orders) {
            if (order.key() instanceof Comm comm && order.address() != null) {
                points.put(ContactPointIds.of(comm.contactPointHash()), order);
                if (order.personId() != null) {
                    links.add(order);
                }
            }
        }
        return points.isEmpty()
                ? Uni.createFrom().voidItem()
                : keepPoints(points, keys).chain(() -> link(links));
    }

    private Uni<Void> keepPoints(Map<UUID, Order> points, Map<UUID, DataKey> keys) {
        var ids = points.keySet().toArray(UUID[]::new);
        var kinds = texts(points, order -> order.address().kind().name());
        var sealed = points.entrySet().stream()
                .map(point -> seal(point.getValue(), keys.get(point.getKey())))
                .toArray(String[]::new);
        var keyIds = points.keySet().stream().map(id -> keys.get(id).id()).toArray(UUID[]::new);
        var hashes = texts(points, order -> ((Comm) order.key()).contactPointHash());
        return unitOfWork.sql(sql ->
                sql.execute(KEEP, ids, kinds, sealed, keyIds, hashes, now()).replaceWithVoid());
    }

    private Uni<Void> link(List<Order> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var people = orders.stream().map(Order::personId).toArray(UUID[]::new);
        var points = orders.stream()
                .map(order -> ContactPointIds.of(((Comm) order.key()).contactPointHash()))
                .toArray(UUID[]::new);
        return unitOfWork.sql(sql -> sql.execute(LINK, people, points, now()).replaceWithVoid());
    }

    private String seal(Order order, DataKey key) {
        var value = order.address().value().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(vault.seal(key.key(), value));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(Map<UUID, Order> points, java.util.function.Function<Order, String> text) {
        return points.values().stream().map(text).toArray(String[]::new);
    }
}
