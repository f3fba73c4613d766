package crm.sales.invoice.persistence;

import crm.platform.security.Owner;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceLine;
import crm.sales.invoice.domain.Payment;
import crm.sales.persistence.Columns;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Any number of imported invoices, each of one line and at most one payment, in one statement. */
final class InvoiceInsert {

    static final String STATEMENT = """
            with row as (
              select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::uuid[], $7::uuid[],
                                   $8::text[], $9::text[], $10::numeric[], $11::numeric[], $12::numeric[],
                                   $13::numeric[], $14::date[], $15::timestamptz[], $16::timestamptz[],
                                   $17::text[], $18::text[], $19::uuid[], $20::text[], $21::text[],
                                   $22::numeric[], $23::uuid[])
                as r(id, version, series, series_number, number, customer_id, order_id, currency, status, net, tax, total,
                     paid, due_date, issued_at, paid_at, external_system, external_id, owner_user_id, owner_team,
                     owner_department, tax_rate, payment_id)
            ), posted as (
              insert into invoice (id, version, series, series_number, number, customer_id, order_id, currency, status,
                                   net, tax, total, paid, due_date, created_at, recorded_at, updated_at, issued_at,
                                   paid_at, external_system, external_id, owner_user_id, owner_team, owner_department)
              select id, version, series, series_number, number, customer_id, order_id, currency, status,
                     net, tax, total, paid, due_date, issued_at, $24, $24, issued_at,
                     paid_at, external_system, external_id, owner_user_id, owner_team, owner_department
              from row
            ), lined as (
              insert into invoice_line (invoice_id, line_no, description, quantity, net, tax_rate, tax)
              select id, 1, external_id, 1, net, tax_rate, tax from row
            )
            insert into payment (id, invoice_id, place, amount, received_at)
            select payment_id, id, 1, total, paid_at from row where payment_id is not null
            """;

    record NewInvoice(Invoice.Snapshot invoice, Owner owner, String system, String externalId) {

        private InvoiceLine line() {
            return invoice.lines().get(0);
        }

        private UUID paymentId() {
            return invoice.payments().stream().map(Payment::id).findFirst().orElse(null);
        }
    }

    private InvoiceInsert() {}

    static Tuple arguments(List<NewInvoice> rows, Instant recordedAt) {
        var tuple = Tuple.tuple()
                .addArrayOfUUID(Columns.array(rows, one -> one.invoice().head().id(), UUID[]::new))
                .addArrayOfLong(Columns.array(rows, one -> one.invoice().version(), Long[]::new))
                .addArrayOfString(
                        Columns.array(rows, one -> one.invoice().number().series(), String[]::new))
                .addArrayOfLong(
                        Columns.array(rows, one -> one.invoice().number().position(), Long[]::new))
                .addArrayOfString(
                        Columns.array(rows, one -> one.invoice().number().text(), String[]::new))
                .addArrayOfUUID(Columns.array(rows, one -> one.invoice().head().customerId(), UUID[]::new))
                .addArrayOfUUID(Columns.array(rows, one -> one.invoice().head().orderId(), UUID[]::new))
                .addArrayOfString(Columns.array(
                        rows, one -> one.invoice().head().currency().getCurrencyCode(), String[]::new))
                .addArrayOfString(
                        Columns.array(rows, one -> one.invoice().status().name(), String[]::new));
        return addOrigin(addMoneyAndDates(tuple, rows), rows)
                .addValue(
                        Columns.array(rows, one -> one.line().price().taxRate().percent(), BigDecimal[]::new))
                .addArrayOfUUID(Columns.array(rows, NewInvoice::paymentId, UUID[]::new))
                .addOffsetDateTime(Columns.at(recordedAt));
    }

    private static Tuple addMoneyAndDates(Tuple tuple, List<NewInvoice> rows) {
        return tuple.addValue(
                        Columns.array(rows, one -> one.line().price().net().amount(), BigDecimal[]::new))
                .addValue(Columns.array(rows, one -> one.line().price().tax().amount(), BigDecimal[]::new))
                .addValue(Columns.array(
                        rows, one -> one.invoice().totals().total().amount(), BigDecimal[]::new))
                .addValue(Columns.array(rows, one -> one.invoice().paid().amount(), BigDecimal[]::new))
                .addArrayOfLocalDate(Columns.array(rows, one -> one.invoice().dueDate(), LocalDate[]::new))
                .addArrayOfOffsetDateTime(
                        Columns.array(rows, one -> Columns.at(one.invoice().issuedAt()), OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                        Columns.array(rows, one -> Columns.at(one.invoice().paidAt()), OffsetDateTime[]::new));
    }

    private static Tuple addOrigin(Tuple tuple, List<NewInvoice> rows) {
        return tuple.addArrayOfString(Columns.array(rows, NewInvoice::system, String[]::new))
                .addArrayOfString(Columns.array(rows, NewInvoice::externalId, String[]::new))
                .addArrayOfUUID(Columns.array(rows, one -> one.owner().userId(), UUID[]::new))
                .addArrayOfString(Columns.array(rows, one -> one.owner().team(), String[]::new))
                .addArrayOfString(Columns.array(rows, one -> one.owner().department(), String[]::new));
    }
}
