package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Paid invoices; their customers are locked by the caller ({@link Persons}). */
public interface InvoiceFacts {

    record Paid(UUID customerId, Instant paidAt, UUID invoiceId, String currency, BigDecimal total) {}

    Uni<Void> pay(List<Paid> invoices);
}
