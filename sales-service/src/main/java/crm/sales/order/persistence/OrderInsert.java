package crm.sales.order.persistence;

import crm.platform.journal.Journal;
import crm.platform.security.Owner;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderLine;
import crm.sales.persistence.Columns;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Any number of orders with their lines in one statement: one for a request, thousands for a chunk of an import. */
final class OrderInsert {

    private static final String PLACED = """
        placed as (
          insert into sales_order (id, version, number, customer_id, channel, currency, status, net, tax, total,
                                   created_at, recorded_at, updated_at, confirmed_at, external_system, external_id,
                                   owner_user_id, owner_team, owner_department)
          select id, version, number, customer_id, channel, currency, status, net, tax, total,
                 created_at, $12, $12, confirmed_at, external_system, external_id,
                 owner_user_id, owner_team, owner_department
          from unnest($1::uuid[], $2::bigint[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[],
                      $8::numeric[], $9::numeric[], $10::numeric[], $11::timestamptz[], $13::timestamptz[],
                      $14::text[], $15::text[], $16::uuid[], $17::text[], $18::text[])
            as o(id, version, number, customer_id, channel, currency, status, net, tax, total, created_at,
                 confirmed_at, external_system, external_id, owner_user_id, owner_team, owner_department)
        )\
        """;
    private static final String LINES = """
        insert into order_line (order_id, line_no, product_id, sku, quantity, unit_price, net, tax_rate, tax,
                                cost_amount, cost_currency)
        select * from unnest($19::uuid[], $20::smallint[], $21::uuid[], $22::text[], $23::numeric[], $24::numeric[],
                             $25::numeric[], $26::numeric[], $27::numeric[], $28::numeric[], $29::text[])
        """;

    static final String STATEMENT = "with " + PLACED + " " + LINES;

    /** The same in front of the journal's statement, so that an order and its history are written at once. */
    static final String RECORDED = Journal.statement(PLACED + ", lines as (" + LINES + ")");

    /** @param system and {@code externalId} are both null for an order of our own */
    record NewOrder(Order.Snapshot order, Owner owner, String system, String externalId) {}

    private record Line(UUID orderId, short place, OrderLine line) {}

    private OrderInsert() {}

    static Tuple arguments(List<NewOrder> orders, Instant recordedAt) {
        var totals = orders.stream().map(one -> one.order().totals()).toList();
        var tuple = Tuple.tuple()
                .addArrayOfUUID(Columns.array(orders, one -> one.order().head().id(), UUID[]::new))
                .addArrayOfLong(Columns.array(orders, one -> one.order().version(), Long[]::new))
                .addArrayOfString(
                        Columns.array(orders, one -> one.order().head().number(), String[]::new))
                .addArrayOfUUID(Columns.array(orders, one -> one.order().head().customerId(), UUID[]::new))
                .addArrayOfString(Columns.array(
                        orders, one -> one.order().head().channel().name(), String[]::new))
                .addArrayOfString(Columns.array(
                        orders, one -> one.order().head().currency().getCurrencyCode(), String[]::new))
                .addArrayOfString(
                        Columns.array(orders, one -> one.order().status().name(), String[]::new))
                .addValue(Columns.array(totals, sums -> sums.net().amount(), BigDecimal[]::new))
                .addValue(Columns.array(totals, sums -> sums.tax().amount(), BigDecimal[]::new))
                .addValue(Columns.array(totals, sums -> sums.total().amount(), BigDecimal[]::new))
                .addArrayOfOffsetDateTime(
                        Columns.array(orders, one -> Columns.at(one.order().createdAt()), OffsetDateTime[]::new))
                .addOffsetDateTime(Columns.at(recordedAt))
                .addArrayOfOffsetDateTime(
                        Columns.array(orders, one -> Columns.at(one.order().confirmedAt()), OffsetDateTime[]::new))
                .addArrayOfString(Columns.array(orders, NewOrder::system, String[]::new))
                .addArrayOfString(Columns.array(orders, NewOrder::externalId, String[]::new))
                .addArrayOfUUID(Columns.array(orders, one -> one.owner().userId(), UUID[]::new))
                .addArrayOfString(Columns.array(orders, one -> one.owner().team(), String[]::new))
                .addArrayOfString(Columns.array(orders, one -> one.owner().department(), String[]::new));
        return addLines(tuple, lines(orders));
    }

    private static Tuple addLines(Tuple tuple, List<Line> lines) {
        return tuple.addArrayOfUUID(Columns.array(lines, Line::orderId, UUID[]::new))
                .addArrayOfShort(Columns.array(lines, Line::place, Short[]::new))
                .addArrayOfUUID(Columns.array(lines, one -> one.line().price().productId(), UUID[]::new))
                .addArrayOfString(Columns.array(lines, one -> one.line().sku(), String[]::new))
                .addValue(Columns.array(
                        lines, one -> one.line().price().quantity().value(), BigDecimal[]::new))
                .addValue(Columns.array(
                        lines, one -> Columns.amount(one.line().price().unitPrice()), BigDecimal[]::new))
                .addValue(Columns.array(lines, one -> one.line().price().net().amount(), BigDecimal[]::new))
                .addValue(
                        Columns.array(lines, one -> one.line().price().taxRate().percent(), BigDecimal[]::new))
                .addValue(Columns.array(lines, one -> one.line().price().tax().amount(), BigDecimal[]::new))
                .addValue(Columns.array(lines, one -> Columns.amount(one.line().unitCost()), BigDecimal[]::new))
                .addArrayOfString(
                        Columns.array(lines, one -> Columns.currency(one.line().unitCost()), String[]::new));
    }

    private static List<Line> lines(List<NewOrder> orders) {
        var lines = new ArrayList<Line>();
        for (var one : orders) {
            short place = 1;
            for (var line : one.order().lines()) {
                lines.add(new Line(one.order().head().id(), place++, line));
            }
        }
        return lines;
    }
}
