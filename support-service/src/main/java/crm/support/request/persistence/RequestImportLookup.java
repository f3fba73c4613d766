package crm.support.request.persistence;

import crm.platform.data.Sql;
import crm.platform.security.Owner;
import crm.platform.security.Visibility;
import crm.support.persistence.Columns;
import crm.support.request.domain.RequestType;
import crm.support.sla.domain.Priority;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the database knows about one row of a file.
 *
 * @param customerId null when the customer is unknown or may not be seen
 * @param owner the customer's: the request belongs to whom the customer belongs to
 * @param existing null when the request is new
 */
record RequestImportLookup(UUID customerId, Owner owner, Existing existing) {

    /** What a file cannot change any more. */
    record Existing(UUID customerId, RequestType type, Priority priority, Instant openedAt, Instant resolvedAt) {}

    private static final String SELECT = """
            select c.customer_id, c.owner_user_id, c.owner_team, c.owner_department,
                   s.customer_id as old_customer, s.type, s.priority, s.opened_at, s.resolved_at
            from unnest($1::text[], $2::text[], $3::text[]) with ordinality as r(system, external_id, customer_key, place)
            left join customer_ref k on k.system = r.system and k.external_id = r.customer_key
            left join known_customer c on c.customer_id = k.customer_id and %s
            left join service_request s on s.external_system = r.system and s.external_id = r.external_id
            order by r.place
            """;

    /** One answer for each row, in their order. */
    static Uni<List<RequestImportLookup>> find(Sql sql, List<ImportedRequest> rows, Visibility visibility) {
        var visible = visibility.on("c", 4);
        var arguments = Tuple.tuple()
                .addArrayOfString(Columns.array(rows, ImportedRequest::system, String[]::new))
                .addArrayOfString(Columns.array(rows, ImportedRequest::externalId, String[]::new))
                .addArrayOfString(Columns.array(rows, ImportedRequest::customerKey, String[]::new));
        visible.arguments().forEach(arguments::addValue);
        return sql.execute(SELECT.formatted(visible.sql()), arguments).map(found -> {
            var answers = new ArrayList<RequestImportLookup>(rows.size());
            found.forEach(row -> answers.add(of(row)));
            return answers;
        });
    }

    private static RequestImportLookup of(Row row) {
        var owner =
                new Owner(row.getUUID("owner_user_id"), row.getString("owner_team"), row.getString("owner_department"));
        var existing = row.getUUID("old_customer") == null ? null : existing(row);
        return new RequestImportLookup(row.getUUID("customer_id"), owner, existing);
    }

    private static Existing existing(Row row) {
        return new Existing(
                row.getUUID("old_customer"),
                RequestType.valueOf(row.getString("type")),
                Priority.valueOf(row.getString("priority")),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "resolved_at"));
    }
}
