package crm.consent.ledger.persistence;

import crm.consent.ledger.domain.Document;
import crm.consent.ledger.domain.Evidence;
import crm.consent.ledger.domain.EvidenceIds;
import crm.consent.ledger.domain.EvidenceType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The evidence that entries name, read in the snapshot in which they are verified. */
final class PgDocuments {

    private static final String FIND = """
            select id, type, reference, family, captured_at, num_nonnulls(uri, sha256, capture_ip, user_agent, form_snapshot_sha256,
              otp_ref, staff_user_id, device, location, retention_until) > 0 as has_more
            from evidence where id = any($1)
            """;
    private static final UUID NONE = new UUID(0, 0);

    private PgDocuments() {}

    static Uni<Map<UUID, Document>> find(SqlConnection connection, Set<UUID> ids) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    var found = new HashMap<UUID, Document>();
                    rows.forEach(row -> found.put(row.getUUID("id"), document(row)));
                    return found;
                });
    }

    private static Document document(Row row) {
        return new Document(
                row.getUUID("id"),
                derivedId(row),
                row.getString("type"),
                row.getString("family"),
                row.getBoolean("has_more"));
    }

    /** A type that there is not gives no id that could be right. */
    private static UUID derivedId(Row row) {
        var type = row.getString("type");
        return Arrays.stream(EvidenceType.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .map(known -> EvidenceIds.of(new Evidence(
                        known,
                        row.getString("reference"),
                        row.getOffsetDateTime("captured_at").toInstant())))
                .orElse(NONE);
    }
}
