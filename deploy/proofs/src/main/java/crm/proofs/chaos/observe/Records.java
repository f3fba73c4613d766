package crm.proofs.chaos.observe;

import crm.proofs.chaos.capture.Capture.Fact;
import crm.proofs.chaos.capture.Capture.InvoiceNumber;
import crm.proofs.chaos.capture.Capture.Row;
import crm.proofs.chaos.capture.Capture.Sale;
import crm.proofs.chaos.capture.Values;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The records that the load makes, and the facts that are made of events, as they stand in the databases. */
final class Records {

    private Records() {}

    /** A kind of record: the columns are told by the names under which the API shows them. */
    private record Kind(String name, String service, String query) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("customer", "customer", """
                    select c.id, c.version, c.last_name as "lastName", p.normalised as email from individual_customer c
                    left join contact_point p on p.holder_id = c.id and p.kind = 'EMAIL' and p.main
                    where c.created_at >= ?"""),
            new Kind("lead", "customer", """
                    select id, version, person_name as "personName", status, converted_customer_id as "customerId"
                    from lead where created_at >= ?"""),
            new Kind("product", "sales", """
                    select id, version, sku, status from product where created_at >= ?"""),
            new Kind("order", "sales", """
                    select id, version, number, customer_id as "customerId", status, net, total
                    from sales_order where recorded_at >= ?"""),
            new Kind("invoice", "sales", """
                    select id, version, number, order_id as "orderId", status, total, paid
                    from invoice where recorded_at >= ?"""),
            new Kind("service-request", "support", """
                    select id, version, number, customer_id as "customerId", status
                    from service_request where recorded_at >= ?"""),
            new Kind("segment", "marketing", """
                    select id, version, name from segment where created_at >= ?"""),
            new Kind("campaign", "marketing", """
                    select id, version, name from campaign where created_at >= ?"""),
            new Kind("ledger-entry", "consent", """
                    select id, seq as version, action, permission_id as "permissionId", shard::text as shard,
                           person_id as "personId",
                           case when family = 'PROC' then purpose end as purpose, channel
                    from ledger_entry where recorded_at >= ? and actor_type = 'STAFF'"""));

    static List<Row> since(String service, Connection database, Instant moment) {
        return KINDS.stream()
                .filter(kind -> kind.service().equals(service))
                .filter(kind -> !service.equals("marketing") || Sql.hasTable(database, kind.name()))
                .flatMap(kind -> Sql.list(
                        database,
                        kind.query(),
                        row -> new Row(kind.name(), row.getString("id"), row.getLong("version"), content(row, 3)),
                        OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                        .stream())
                .toList();
    }

    static List<Sale> sales(Connection sales) {
        return Sql.list(
                sales,
                "select id, currency, net, confirmed_at, cancelled_at is not null as cancelled from sales_order"
                        + " where confirmed_at is not null",
                row -> new Sale(
                        row.getString("id"),
                        row.getString("currency"),
                        new BigDecimal(Values.amount(row.getBigDecimal("net"))),
                        Sql.moment(row, "confirmed_at"),
                        row.getBoolean("cancelled")));
    }

    static List<InvoiceNumber> invoiceNumbers(Connection sales) {
        return Sql.list(
                sales,
                "select series, series_number from invoice where number is not null",
                row -> new InvoiceNumber("sales", row.getString("series"), row.getLong("series_number")));
    }

    static List<Fact> knownCustomers(String service, Connection database) {
        return facts(database, service + ".known_customer", "select customer_id as id from known_customer");
    }

    static List<Fact> analytics(Connection analytics) {
        var orders = facts(analytics, "analytics.order_fact", """
                select order_id as id, customer_id as "customerId", currency, net, lines, confirmed_at as "confirmedAt",
                       cancelled_at as "cancelledAt", cost, unknown_lines as "unknownLines"
                from order_fact full join order_cost using (customer_id, order_id)""");
        orders.addAll(facts(analytics, "analytics.invoice_fact", """
                select invoice_id as id, customer_id as "customerId", currency, total, paid_at as "paidAt" from invoice_fact"""));
        orders.addAll(facts(analytics, "analytics.lead_fact", """
                select lead_id as id, customer_id as "customerId", source, created_at as "createdAt",
                       converted_at as "convertedAt" from lead_fact"""));
        orders.addAll(facts(analytics, "analytics.applied_topic", "select topic as id, events from applied_topic"));
        return orders;
    }

    static Set<String> countedTopics(List<Fact> analytics) {
        return analytics.stream()
                .filter(fact -> fact.table().equals("analytics.applied_topic"))
                .map(Fact::id)
                .collect(Collectors.toSet());
    }

    private static List<Fact> facts(Connection database, String table, String query) {
        return Sql.list(database, query, row -> new Fact(table, row.getString("id"), content(row, 2)));
    }

    private static java.util.Map<String, String> content(ResultSet row, int from) throws SQLException {
        var columns = row.getMetaData();
        var content = new Object[2 * Math.max(0, columns.getColumnCount() - from + 1)];
        for (int i = from; i <= columns.getColumnCount(); i++) {
            content[2 * (i - from)] = columns.getColumnLabel(i);
            content[2 * (i - from) + 1] = value(row, i, columns.getColumnTypeName(i));
        }
        return Values.content(content);
    }

    private static Object value(ResultSet row, int column, String type) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        return switch (type) {
            case "timestamptz" -> row.getObject(column, OffsetDateTime.class).toInstant();
            case "numeric" -> Values.amount(row.getBigDecimal(column));
            default -> row.getString(column);
        };
    }
}
