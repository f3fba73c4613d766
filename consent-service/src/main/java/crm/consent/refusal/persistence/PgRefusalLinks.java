package crm.consent.refusal.persistence;

import crm.consent.address.persistence.SealedAddresses;
import crm.consent.permission.domain.PermissionKey;
import crm.consent.permit.persistence.DispatchPermitTable;
import crm.consent.refusal.application.RefusalLinks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgRefusalLinks implements RefusalLinks {

    private static final String FIND = """
            select p.id, p.brand, p.channel, p.recipient_type, p.contact_point_hash,
                   coalesce(b.trade_title, b.name, p.brand) as brand_name, %s
            from dispatch_permit p
            left join brand b on b.code = p.brand
            left join contact_point c on c.value_hash = p.contact_point_hash and c.tenant_id = p.tenant_id
            left join data_key k on k.id = c.value_key_id
            where p.id = $1 and p.permission_id is not null
            """.formatted(SealedAddresses.SELECTED);

    private final Pool pool;
    private final SealedAddresses addresses;

    PgRefusalLinks(Pool pool, SealedAddresses addresses) {
        this.pool = pool;
        this.addresses = addresses;
    }

    @Override
    public Uni<Optional<RefusalLink>> find(UUID permitId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(permitId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(link(rows.iterator().next())));
    }

    private RefusalLink link(Row row) {
        var key = new PermissionKey.Comm(
                DispatchPermitTable.BRAND.in(row),
                DispatchPermitTable.RECIPIENT_TYPE.in(row),
                DispatchPermitTable.CHANNEL.in(row),
                DispatchPermitTable.CONTACT_POINT_HASH.in(row));
        var id = DispatchPermitTable.ID.in(row);
        return new RefusalLink(id, key, addresses.open(row), row.getString("brand_name"));
    }
}
