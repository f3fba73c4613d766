package crm.consent.registry.persistence;

import crm.consent.address.Address;
import crm.consent.address.Vault;
import crm.consent.permission.domain.AddressKind;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.consent.registry.application.RegistryItem;
import crm.consent.registry.domain.RegistryStatus;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Turns a row of the queue into an item whose address is open. */
@ApplicationScoped
class ItemRows {

    private final Vault vault;

    ItemRows(Vault vault) {
        this.vault = vault;
    }

    RegistryItem item(Row row) {
        return new RegistryItem(
                row.getUUID("id"),
                row.getString("brand"),
                RecipientType.valueOf(row.getString("recipient_type")),
                Channel.valueOf(row.getString("channel")),
                row.getString("value_hash"),
                address(row),
                RegistryStatus.valueOf(row.getString("status")),
                row.getString("source"),
                row.getOffsetDateTime("consent_date").toInstant(),
                row.getInteger("attempt"),
                row.getBoolean("approved_before"),
                row.getInteger("request_index") == null ? 0 : row.getInteger("request_index"));
    }

    /** Null when the key was destroyed, or was made anew after that. */
    private Address address(Row row) {
        var wrapped = row.getString("wrapped_key");
        if (wrapped == null) {
            return null;
        }
        var key = vault.unwrap(HexFormat.of().parseHex(wrapped));
        return vault.open(key, HexFormat.of().parseHex(row.getString("value_enc")))
                .map(value -> new Address(
                        AddressKind.valueOf(row.getString("kind")), new String(value, StandardCharsets.UTF_8)))
                .orElse(null);
    }
}
