package crm.consent.registry.application;

import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.consent.registry.domain.ItemState;
import crm.consent.registry.domain.RegistryStatus;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue to the registry. */
public interface RegistryItems {

    /** A batch whose result may be there. */
    record Request(String brand, String requestId) {}

    /** A row as people see it: without the address. */
    record Listed(
            UUID id,
            UUID permissionId,
            UUID contactPointId,
            String brand,
            RecipientType recipientType,
            Channel channel,
            RegistryStatus status,
            String source,
            Instant consentDate,
            Instant createdAt,
            Instant deadlineAt,
            ItemState state,
            int attempt,
            Instant nextAttemptAt,
            @Nullable String requestId,
            @Nullable String transactionId,
            @Nullable Instant creationDate,
            @Nullable String lastCode,
            @Nullable Integer lastHttp) {}

    /**
     * Takes items that are due, marks them IN_FLIGHT and opens their addresses: never one whose permission has another on its way, an
     * earlier one waiting, or one that left less than a second ago.
     */
    Uni<List<RegistryItem>> claim(String brand, boolean urgent, int most);

    /** Takes items whose time is over. */
    Uni<List<RegistryItem>> claimLate(int most);

    /** Batches to ask for now, the longest waiting first. */
    Uni<List<Request>> dueRequests(String brand, int most);

    /** The items of a batch that are not decided. */
    Uni<List<RegistryItem>> accepted(Request request);

    /** Lets the result be asked for later. */
    Uni<Void> postpone(Request request, Instant until);

    /** In the running transaction; what was decided meanwhile stays as it is. */
    Uni<Void> settle(List<Settlement> settlements);
}
