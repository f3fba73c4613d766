package crm.proofs.bench.part;

import crm.proofs.system.Query;
import java.sql.Connection;

/**
 * The rows of an order as PostgreSQL could take them at best: all of them in one data-modifying statement, into tables like the
 * service's, with the same indexes and checks, but without the relay and without anybody who reads them.
 */
final class OrderRows {

    private OrderRows() {}

    static void createTables(Connection database) {
        Tables.copy(database, "sales", "sales_order", "order_line", "outbox", "audit");
        Query.run(database, "alter table bench.order_line add foreign key (order_id) references bench.sales_order");
    }

    static String statement(Shop shop) {
        return "\\set customer random(0, " + (Shop.CUSTOMERS - 1) + ")\n"
                + """
                with placed as (
                  insert into bench.sales_order (id, version, number, customer_id, channel, currency, status, net, tax, total,
                                                 created_at, recorded_at, updated_at, owner_user_id, owner_team, owner_department)
                  select uuidv7(), 1, 'ORD-' || lpad(nextval('bench.number')::text, 9, '0'), %s, 'WEB', 'TRY', 'DRAFT',
                         150.00, 30.00, 180.00, now(), now(), now(), %s
                  returning id, number, customer_id
                ), lines as (
                  insert into bench.order_line (order_id, line_no, product_id, sku, quantity, unit_price, net, tax_rate, tax,
                                                cost_amount, cost_currency)
                  select placed.id, line.* from placed, (values %s) as line
                ), outboxed as (
                  insert into bench.outbox (position, event_id, topic, aggregate_id, aggregate_version, shard, type, payload, headers,
                                            occurred_at, recorded_at)
                  select nextval('bench.number'), uuidv7(), 'crm.sales.order.v1', id, 1, 0, 'crm.sales.order.created.v1',
                         '{"orderId":"' || id || '","number":"' || number || '","customerId":"' || customer_id
                           || '","channel":"WEB","createdAt":"' || now() || '"}',
                         '{"ce_actor": "user:0d3e0000-0000-4000-8000-000000000002",
                           "ce_correlationid": "0192f1a0-0000-7000-8000-000000000001"}', now(), now()
                  from placed returning event_id, aggregate_id
                )
                insert into bench.audit (id, at, actor, action, subject_type, subject_id, subject_version, correlation_id)
                select event_id, now(), 'user:0d3e0000-0000-4000-8000-000000000002', 'crm.sales.order.created.v1',
                       'crm.sales.order.v1', aggregate_id::text, 1, event_id
                from outboxed
                """.formatted(Shop.customerSql(":customer"), Shop.OWNER, shop.linesSql())
                        .strip()
                + ";\n";
    }

    record Count(long orders, long lines, long events, long audited) {

        /** @param schema "public" or "bench" */
        static Count in(Connection database, String schema) {
            var row = Query.rows(database, """
                select (select count(*) from %1$s.sales_order), (select count(*) from %1$s.order_line),
                       (select count(*) from %1$s.outbox where type = 'crm.sales.order.created.v1'),
                       (select count(*) from %1$s.audit where action = 'crm.sales.order.created.v1')
                """.formatted(schema)).get(0);
            return new Count((long) row.get(0), (long) row.get(1), (long) row.get(2), (long) row.get(3));
        }

        /** Each order has left its three lines, its event and its audit row, and nothing else is there. */
        void requireMoreThan(Count before, long added, String who) {
            var expected = new Count(
                    before.orders + added, before.lines + 3 * added, before.events + added, before.audited + added);
            if (!equals(expected)) {
                throw new IllegalStateException(
                        who + " said that it wrote " + added + " orders; expected " + expected + ", found " + this);
            }
        }
    }
}
