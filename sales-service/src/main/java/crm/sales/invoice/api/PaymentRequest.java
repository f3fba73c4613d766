package crm.sales.invoice.api;

import crm.contracts.Money;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param receivedAt absent means now */
@Schema(
        examples =
                "{\"amount\": {\"amount\": \"118.00\", \"currency\": \"TRY\"}, \"receivedAt\": \"2026-11-20T09:30:00Z\"}")
record PaymentRequest(@NotNull Money amount, @Nullable Instant receivedAt) {}
