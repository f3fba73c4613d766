package crm.consent.registry.application;

import static java.util.Objects.requireNonNull;

import crm.consent.address.domain.Address;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.PermissionKey;
import crm.consent.permission.domain.RecipientType;
import crm.consent.registry.domain.RegistryStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger on its way to the registry.
 *
 * @param address null when the key that opens it was destroyed
 * @param approvedBefore the registry took an approval of this permission from us
 * @param requestIndex place in its batch; 0 when it is in none
 */
public record RegistryItem(
        UUID id,
        String brand,
        RecipientType recipientType,
        Channel channel,
        String contactPointHash,
        @Nullable Address address,
        RegistryStatus status,
        String source,
        Instant consentDate,
        int attempt,
        boolean approvedBefore,
        int requestIndex) {

    public boolean isRefusal() {
        return status == RegistryStatus.RET;
    }

    PermissionKey key() {
        return new PermissionKey.Comm(brand, recipientType, channel, contactPointHash);
    }

    RegistryRecipient recipient() {
        return new RegistryRecipient(
                brand, recipientType, channel, requireNonNull(address, "erased").value());
    }
}
