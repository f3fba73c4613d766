package crm.consent.refusal.persistence;

import crm.consent.address.Address;
import crm.consent.address.Vault;
import crm.consent.permission.domain.AddressKind;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.PermissionKey;
import crm.consent.permission.domain.RecipientType;
import crm.consent.refusal.application.RefusalLinks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgRefusalLinks implements RefusalLinks {

    private static final String FIND = """
            select p.id, p.brand, p.channel, p.recipient_type, encode(p.contact_point_hash, 'hex') as hash,
                   coalesce(b.trade_title, b.name, p.brand) as brand_name, c.kind,
                   encode(c.value_enc, 'hex') as sealed, encode(k.wrapped_key, 'hex') as wrapped
            from dispatch_permit p
            left join brand b on b.code = p.brand
            left join contact_point c on c.value_hash = p.contact_point_hash and c.tenant_id = p.tenant_id
            left join data_key k on k.id = c.value_key_id
            where p.id = $1 and p.permission_id is not null
            """;

    private final Pool pool;
    private final Vault vault;

    PgRefusalLinks(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
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
                row.getString("brand"),
                RecipientType.valueOf(row.getString("recipient_type")),
                Channel.valueOf(row.getString("channel")),
                row.getString("hash"));
        return new RefusalLink(row.getUUID("id"), key, address(row), row.getString("brand_name"));
    }

    private Address address(Row row) {
        if (row.getString("sealed") == null || row.getString("wrapped") == null) {
            return null;
        }
        var hex = HexFormat.of();
        return vault.open(vault.unwrap(hex.parseHex(row.getString("wrapped"))), hex.parseHex(row.getString("sealed")))
                .map(value -> new Address(
                        AddressKind.valueOf(row.getString("kind")), new String(value, StandardCharsets.UTF_8)))
                .orElse(null);
    }
}
