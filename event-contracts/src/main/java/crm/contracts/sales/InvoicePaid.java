package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/** An invoice is paid in full. */
@Contract(type = "crm.sales.invoice.paid.v1", topic = Topics.INVOICE, summary = "An invoice is paid in full.")
public record InvoicePaid(UUID invoiceId, UUID customerId, Money total, Instant paidAt) {}
