package crm.sales.quote.messaging;

import crm.contracts.sales.QuoteAccepted;
import crm.contracts.sales.QuoteApproved;
import crm.contracts.sales.QuoteChanged;
import crm.contracts.sales.QuoteCreated;
import crm.contracts.sales.QuoteExpired;
import crm.contracts.sales.QuoteOrdered;
import crm.contracts.sales.QuoteRejected;
import crm.contracts.sales.QuoteReturned;
import crm.contracts.sales.QuoteRevised;
import crm.contracts.sales.QuoteSent;
import crm.contracts.sales.QuoteSubmitted;
import crm.contracts.sales.QuoteWithdrawn;
import crm.platform.journal.OutboundEvent;
import crm.sales.pricing.application.Amounts;
import crm.sales.quote.domain.Quote;
import crm.sales.quote.domain.QuoteEvent;
import crm.sales.quote.domain.QuoteState;
import java.util.List;

/** In which words a quote's history leaves the house: never a price of a line, never what a person wrote. */
public final class QuoteContracts {

    private QuoteContracts() {}

    /** What happened to it since it was made or loaded. */
    public static List<OutboundEvent> of(Quote quote) {
        var head = quote.state().head();
        return OutboundEvent.drain(head.id(), quote, event -> contract(head, event));
    }

    static Object contract(QuoteState.Head head, QuoteEvent event) {
        if (event instanceof QuoteEvent.Sent sent) {
            var totals = sent.totals();
            return new QuoteSent(
                    head.id(),
                    head.customerId(),
                    head.opportunityId(),
                    Amounts.out(totals.net()),
                    Amounts.out(totals.total()),
                    sent.validUntil(),
                    sent.at());
        }
        if (event instanceof QuoteEvent.Accepted accepted) {
            var totals = accepted.totals();
            return new QuoteAccepted(
                    head.id(),
                    head.customerId(),
                    head.opportunityId(),
                    Amounts.out(totals.net()),
                    Amounts.out(totals.total()),
                    accepted.at());
        }
        if (event instanceof QuoteEvent.Rejected rejected) {
            return new QuoteRejected(
                    head.id(),
                    head.customerId(),
                    head.opportunityId(),
                    rejected.reason().name(),
                    rejected.at());
        }
        if (event instanceof QuoteEvent.Expired expired) {
            return new QuoteExpired(head.id(), head.customerId(), expired.at());
        }
        if (event instanceof QuoteEvent.Revised revised) {
            return new QuoteRevised(head.id(), head.customerId(), revised.as(), revised.at());
        }
        if (event instanceof QuoteEvent.Ordered ordered) {
            return new QuoteOrdered(head.id(), head.customerId(), ordered.orderId(), ordered.at());
        }
        return beforeItWasSent(head, event);
    }

    private static Object beforeItWasSent(QuoteState.Head head, QuoteEvent event) {
        if (event instanceof QuoteEvent.Created created) {
            return new QuoteCreated(
                    head.id(), head.number(), head.revision(), head.customerId(), head.opportunityId(), created.at());
        }
        if (event instanceof QuoteEvent.Changed changed) {
            return new QuoteChanged(head.id(), head.customerId(), changed.fields());
        }
        if (event instanceof QuoteEvent.Submitted submitted) {
            return new QuoteSubmitted(head.id(), head.customerId(), submitted.at());
        }
        if (event instanceof QuoteEvent.Approved approved) {
            return new QuoteApproved(head.id(), head.customerId(), approved.isWithinLimit(), approved.at());
        }
        if (event instanceof QuoteEvent.Returned returned) {
            return new QuoteReturned(head.id(), head.customerId(), returned.at());
        }
        if (event instanceof QuoteEvent.Withdrawn withdrawn) {
            return new QuoteWithdrawn(head.id(), head.customerId(), withdrawn.at());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }
}
