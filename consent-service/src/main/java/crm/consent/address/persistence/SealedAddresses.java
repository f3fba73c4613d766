package crm.consent.address.persistence;

import crm.consent.address.application.Vault;
import crm.consent.address.domain.Address;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Opens addresses that were selected with their keys. */
@ApplicationScoped
public class SealedAddresses {

    /** What has to be selected, of {@code contact_point c} and {@code data_key k}. */
    public static final String SELECTED =
            AddressTables.KIND.sql() + ", " + AddressTables.SEALED.sql() + ", " + AddressTables.WRAPPED.sql();

    private final Vault vault;

    SealedAddresses(Vault vault) {
        this.vault = vault;
    }

    /** Null when the address or its key was destroyed, or the key was made anew after that. */
    public Address open(Row row) {
        var wrapped = AddressTables.WRAPPED.in(row);
        return wrapped == null
                ? null
                : vault.open(vault.unwrap(wrapped), AddressTables.SEALED.in(row))
                        .map(value ->
                                new Address(AddressTables.KIND.in(row), new String(value, StandardCharsets.UTF_8)))
                        .orElse(null);
    }
}
