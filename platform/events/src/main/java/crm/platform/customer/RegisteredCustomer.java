package crm.platform.customer;

import crm.platform.customer.KnownCustomer.ExternalKey;
import crm.platform.domain.Owner;
import crm.platform.event.IncomingEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a registration tells, of a person or a company: no name and no address.
 *
 * @param merchant whether it trades (tacir, esnaf); always false for a person
 * @param language null when unknown
 * @param acquisitionChannel null when unknown
 */
public record RegisteredCustomer(
        CustomerKind kind,
        UUID id,
        Owner owner,
        List<ExternalKey> externalKeys,
        boolean merchant,
        @Nullable String language,
        @Nullable String acquisitionChannel,
        Instant customerSince) {

    /** The body of the event, as far as any service reads it. */
    private record Body(
            UUID customerId,
            @Nullable List<ExternalKey> externalIds,
            UUID ownerUserId,
            @Nullable String ownerTeam,
            @Nullable String ownerDepartment,
            boolean merchant,
            @Nullable String language,
            @Nullable String acquisitionChannel,
            Instant customerSince) {}

    static RegisteredCustomer of(CustomerKind kind, IncomingEvent registration) {
        var body = registration.as(Body.class);
        return new RegisteredCustomer(
                kind,
                body.customerId(),
                new Owner(body.ownerUserId(), body.ownerTeam(), body.ownerDepartment()),
                body.externalIds() == null ? List.of() : body.externalIds(),
                body.merchant(),
                body.language(),
                body.acquisitionChannel(),
                body.customerSince());
    }

    KnownCustomer known() {
        return new KnownCustomer(id, owner, externalKeys);
    }
}
