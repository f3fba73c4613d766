package crm.sales.invoice.persistence;

import crm.sales.invoice.domain.Payment;
import crm.sales.pricing.domain.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

@Embeddable
class PaymentRow {

    UUID id;
    BigDecimal amount;
    Instant receivedAt;

    static PaymentRow from(Payment payment) {
        var row = new PaymentRow();
        row.id = payment.id();
        row.amount = payment.amount().amount();
        row.receivedAt = payment.receivedAt();
        return row;
    }

    Payment toDomain(Currency currency) {
        return new Payment(id, new Money(amount, currency), receivedAt);
    }
}
