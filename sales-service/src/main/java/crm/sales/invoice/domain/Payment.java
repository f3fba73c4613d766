package crm.sales.invoice.domain;

import crm.sales.pricing.domain.Money;
import java.time.Instant;
import java.util.UUID;

/** Money that came in for an invoice. */
public record Payment(UUID id, Money amount, Instant receivedAt) {}
