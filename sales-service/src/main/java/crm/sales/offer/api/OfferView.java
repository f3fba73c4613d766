package crm.sales.offer.api;

import crm.contracts.Money;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import crm.sales.offer.domain.Offer;
import crm.sales.offer.domain.OfferKind;
import crm.sales.offer.domain.OfferStatus;
import crm.sales.order.domain.Channel;
import crm.sales.pricing.application.Amounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param revenue net of the order's lines with the product */
record OfferView(
        UUID id,
        long version,
        UUID customerId,
        UUID productId,
        OfferKind kind,
        OfferStatus status,
        @Nullable Money price,
        @Nullable String why,
        LocalDate validUntil,
        @Nullable Channel channel,
        Instant proposedAt,
        @Nullable Instant presentedAt,
        @Nullable Instant answeredAt,
        @Nullable UUID orderId,
        @Nullable Money revenue,
        @Nullable String declineReason,
        UUID ownerUserId)
        implements Identified, Versioned {

    static OfferView of(Offer.State offer) {
        var proposal = offer.proposal();
        var course = offer.course();
        return new OfferView(
                offer.id(),
                offer.version(),
                proposal.customerId(),
                proposal.productId(),
                proposal.kind(),
                course.status(),
                Amounts.outOrNull(proposal.price()),
                proposal.why(),
                proposal.validUntil(),
                course.channel(),
                offer.proposedAt(),
                course.presentedAt(),
                course.answeredAt(),
                course.orderId(),
                Amounts.outOrNull(course.revenue()),
                course.declineReason() == null ? null : course.declineReason().value(),
                offer.owner().userId());
    }
}
