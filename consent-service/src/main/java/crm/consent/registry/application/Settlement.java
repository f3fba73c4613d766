package crm.consent.registry.application;

import crm.consent.permission.application.Registration;
import crm.consent.permission.domain.Action;
import crm.consent.registry.domain.ItemState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item.
 *
 * @param nextAttemptAt when something is to be done again; the moment itself when nothing is
 * @param requestId of its batch; null when it is in none
 * @param index place in the batch
 * @param registration null unless the registry holds it
 * @param says what the ledger says of it; null for nothing
 */
public record Settlement(
        RegistryItem item,
        ItemState state,
        Instant nextAttemptAt,
        @Nullable String requestId,
        int index,
        @Nullable Registration registration,
        @Nullable String code,
        @Nullable Integer http,
        @Nullable Action says) {

    public Settlement {
        if (!ItemState.IN_FLIGHT.mayBecome(state)) {
            throw new IllegalArgumentException("nothing that is on its way becomes " + state);
        }
    }

    static Settlement confirmed(RegistryItem item, ItemState state, @Nullable Registration registration, Instant now) {
        return new Settlement(item, state, now, null, 0, registration, null, null, Action.REGISTRY_CONFIRMED);
    }

    static Settlement accepted(RegistryItem item, String requestId, int index, Instant askAt) {
        return new Settlement(item, ItemState.ACCEPTED, askAt, requestId, index, null, null, null, null);
    }

    static Settlement retry(RegistryItem item, Instant at, @Nullable String code, @Nullable Integer http) {
        return new Settlement(item, ItemState.RETRY, at, null, 0, null, code, http, null);
    }

    /** Nothing more is done; the word goes into the ledger only when an approval has come to nothing. */
    static Settlement ended(
            RegistryItem item, ItemState state, Instant now, @Nullable String code, @Nullable Integer http) {
        return new Settlement(item, state, now, null, 0, null, code, http, item.isRefusal() ? null : word(state));
    }

    private static @Nullable Action word(ItemState state) {
        return switch (state) {
            case DEADLINE_MISSED -> Action.INVALIDATE;
            case DEAD, NOT_REGISTRABLE -> Action.REGISTRY_REJECTED;
            default -> null;
        };
    }
}
