package crm.contracts.sales;

import crm.contracts.Contract;
import crm.contracts.Money;
import crm.contracts.Nullable;
import crm.contracts.Topics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An invoice was posted and got its number.
 *
 * @param number gap-free within its series
 */
@Contract(
        type = "crm.sales.invoice.issued.v1",
        topic = Topics.INVOICE,
        summary = "An invoice was posted and got its number.")
public record InvoiceIssued(
        UUID invoiceId,
        String number,
        String series,
        @Nullable UUID orderId,
        UUID customerId,
        Money net,
        Money tax,
        Money total,
        LocalDate dueDate,
        Instant issuedAt) {}
