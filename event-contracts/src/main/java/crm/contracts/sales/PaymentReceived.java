package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** Money came in for an invoice. */
@Contract(
        type = "crm.sales.invoice.payment-received.v1",
        topic = Topics.INVOICE,
        summary = "Money came in for an invoice.")
public record PaymentReceived(UUID invoiceId, UUID customerId, UUID paymentId, Money amount, Instant receivedAt) {}
