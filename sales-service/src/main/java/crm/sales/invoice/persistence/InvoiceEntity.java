package crm.sales.invoice.persistence;

import crm.platform.security.Owner;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceNumber;
import crm.sales.invoice.domain.InvoiceStatus;
import crm.sales.pricing.domain.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ListIndexBase;

/** Row of an invoice with its lines and payments, always loaded whole. */
@Entity
@Table(name = "invoice")
class InvoiceEntity {

    @Id
    UUID id;

    long version;
    String series;
    Long seriesNumber;
    String number;
    UUID customerId;
    UUID orderId;
    String currency;

    @Enumerated(EnumType.STRING)
    InvoiceStatus status;

    BigDecimal net;
    BigDecimal tax;
    BigDecimal total;
    BigDecimal paid;
    LocalDate dueDate;
    Instant createdAt;
    Instant recordedAt;
    Instant updatedAt;
    Instant issuedAt;
    Instant paidAt;
    UUID ownerUserId;
    String ownerTeam;
    String ownerDepartment;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "line_no")
    @ListIndexBase(1)
    List<InvoiceLineRow> lines = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "payment", joinColumns = @JoinColumn(name = "invoice_id"))
    @OrderColumn(name = "place")
    @ListIndexBase(1)
    List<PaymentRow> payments = new ArrayList<>();

    static InvoiceEntity from(Invoice invoice, Owner owner) {
        var row = new InvoiceEntity();
        var state = invoice.snapshot();
        var totals = state.totals();
        row.id = state.head().id();
        row.customerId = state.head().customerId();
        row.orderId = state.head().orderId();
        row.currency = state.head().currency().getCurrencyCode();
        row.net = totals.net().amount();
        row.tax = totals.tax().amount();
        row.total = totals.total().amount();
        row.createdAt = state.createdAt();
        row.recordedAt = state.createdAt();
        row.ownerUserId = owner.userId();
        row.ownerTeam = owner.team();
        row.ownerDepartment = owner.department();
        state.lines().forEach(line -> row.lines.add(InvoiceLineRow.from(line)));
        row.copy(state, state.createdAt());
        return row;
    }

    /** What a verb may change: lines are fixed from the draft on, payments are only added. */
    void copy(Invoice.Snapshot state, Instant now) {
        version = state.version();
        status = state.status();
        if (state.number() != null) {
            series = state.number().series();
            seriesNumber = state.number().position();
            number = state.number().text();
        }
        dueDate = state.dueDate();
        issuedAt = state.issuedAt();
        paidAt = state.paidAt();
        paid = state.paid().amount();
        updatedAt = now;
        state.payments().stream().skip(payments.size()).map(PaymentRow::from).forEach(payments::add);
    }

    Invoice toDomain() {
        var in = Money.currency(currency);
        return Invoice.restore(new Invoice.Snapshot(
                new Invoice.Head(id, customerId, orderId, in),
                version,
                series == null ? null : new InvoiceNumber(series, seriesNumber),
                status,
                lines.stream().map(line -> line.toDomain(in)).toList(),
                dueDate,
                createdAt,
                issuedAt,
                paidAt,
                payments.stream().map(payment -> payment.toDomain(in)).toList()));
    }
}
