package crm.consent.registry.api;

import crm.consent.registry.application.RegistryItems.Listed;
import crm.consent.registry.domain.ItemState;
import crm.consent.registry.domain.RegistryStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger on its way to the registry; without the address.
 *
 * @param id of the ledger entry
 * @param lastCode what the registry said last, in its own codes
 */
record RegistryItemView(
        UUID id,
        UUID permissionId,
        UUID contactPointId,
        @Schema(examples = "MAIN") String brand,
        @Schema(examples = "BIREYSEL") String recipientType,
        @Schema(examples = "EPOSTA") String channel,
        RegistryStatus status,
        @Schema(examples = "HS_WEB") String source,
        Instant consentDate,
        Instant createdAt,
        @Nullable Instant deadlineAt,
        ItemState state,
        int attempt,
        @Nullable Instant nextAttemptAt,
        @Nullable String requestId,
        @Nullable String transactionId,
        @Nullable Instant creationDate,
        @Nullable String lastCode,
        @Nullable Integer lastHttp) {

    static RegistryItemView of(Listed item) {
        return new RegistryItemView(
                item.id(),
                item.permissionId(),
                item.contactPointId(),
                item.brand(),
                item.recipientType().name(),
                item.channel().name(),
                item.status(),
                item.source(),
                item.consentDate(),
                item.createdAt(),
                item.deadlineAt(),
                item.state(),
                item.attempt(),
                item.nextAttemptAt(),
                item.requestId(),
                item.transactionId(),
                item.creationDate(),
                item.lastCode(),
                item.lastHttp());
    }
}
