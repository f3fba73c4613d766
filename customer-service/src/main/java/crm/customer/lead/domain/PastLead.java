package crm.customer.lead.domain;

import crm.platform.domain.InvalidInput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What another system tells of the beginning and the end of a lead; what is not told is null.
 *
 * @param createdAt when somebody showed interest
 * @param conversion who the lead became
 * @param givenUp why and when it was given up
 */
public record PastLead(
        @Nullable Instant createdAt,
        @Nullable Conversion conversion,
        @Nullable GivenUp givenUp) {

    public record GivenUp(@Nullable DisqualifyReason reason, Instant at) {}

    private static final DisqualifyReason NO_REASON = new DisqualifyReason("NOT_TOLD");

    public PastLead {
        if (conversion != null && givenUp != null) {
            throw InvalidInput.of(
                    "disqualifiedAt", "lead-import.two-ends", "A lead was converted or given up, not both.");
        }
    }

    /** Of one that is told the first time. */
    public void requireInOrder(Instant now) {
        requireInOrder(createdAt == null ? now : createdAt, now);
    }

    /** Takes over what has become of a lead; what differs from what is known of it is refused by name. */
    public void update(Lead lead, Instant now) {
        var before = lead.state();
        if (createdAt != null && !createdAt.equals(before.createdAt())) {
            throw differs("createdAt");
        }
        requireInOrder(before.createdAt(), now);
        if (isKnown(before)) {
            return;
        }
        end(lead);
    }

    /** As it was told. */
    public void end(Lead lead) {
        if (conversion != null) {
            lead.convertTo(conversion.customerId(), conversion.kind(), conversion.at());
        }
        if (givenUp != null) {
            lead.disqualify(givenUp.reason() == null ? NO_REASON : givenUp.reason(), givenUp.at());
        }
    }

    /** Fails where another end is known. */
    private boolean isKnown(Lead.State before) {
        if (conversion != null && before.conversion() != null) {
            if (!conversion.customerId().equals(before.conversion().customerId())) {
                throw differs("customerExternalId");
            }
            if (!conversion.at().equals(before.conversion().at())) {
                throw differs("convertedAt");
            }
            return true;
        }
        if (givenUp != null && before.disqualifyReason() != null) {
            if (givenUp.reason() != null && !givenUp.reason().equals(before.disqualifyReason())) {
                throw differs("disqualifyReason");
            }
            return true;
        }
        return false;
    }

    private void requireInOrder(Instant created, Instant now) {
        requireBetween("createdAt", Instant.MIN, created, now);
        if (conversion != null) {
            requireBetween("convertedAt", created, conversion.at(), now);
        }
        if (givenUp != null) {
            requireBetween("disqualifiedAt", created, givenUp.at(), now);
        }
    }

    private static void requireBetween(String field, Instant earliest, Instant moment, Instant now) {
        if (moment.isBefore(earliest) || moment.isAfter(now)) {
            throw InvalidInput.of(
                    field,
                    "lead-import.out-of-order",
                    "Created, then converted or given up: in this order, and in the past.");
        }
    }

    private static InvalidInput differs(String field) {
        return InvalidInput.of(field, "lead-import.differs", "It was imported with another value.");
    }
}
