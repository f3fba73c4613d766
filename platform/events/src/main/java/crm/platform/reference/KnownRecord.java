package crm.platform.reference;

import crm.platform.domain.Owner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a service keeps of a record of another service that its own requests may name: that it is there, and who may see it.
 *
 * @param kind in the singular, as the code of a refusal calls it
 * @param customerId who may see the customer may see the record; null when it is nobody's
 * @param owner null when everybody may see it who may see the customer
 */
public record KnownRecord(
        String kind,
        UUID id,
        @Nullable UUID customerId,
        @Nullable Owner owner) {}
