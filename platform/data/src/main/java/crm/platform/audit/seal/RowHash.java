package crm.platform.audit.seal;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The hash of a row of the audit trail, computed here once more: whoever changes rows may have changed the function of the database
 * that sealed them. Every column is in it, each with its length, so that no two rows have one text.
 */
final class RowHash {

    static final String COLUMNS = "a.id, a.transaction_id, a.at, a.actor, a.action, a.subject_type, a.subject_id,"
            + " a.subject_version, a.correlation_id, a.details::text as details, a.status, a.code";

    private RowHash() {}

    static String of(Row row) {
        var text = new StringBuilder();
        field(text, row.getUUID("id"));
        field(text, row.getLong("transaction_id"));
        field(text, Micros.of(row.getOffsetDateTime("at").toInstant()));
        field(text, row.getString("actor"));
        field(text, row.getString("action"));
        field(text, row.getString("subject_type"));
        field(text, row.getString("subject_id"));
        field(text, row.getLong("subject_version"));
        field(text, row.getUUID("correlation_id"));
        field(text, row.getString("details"));
        field(text, row.getShort("status"));
        field(text, row.getString("code"));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void field(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append('-');
        } else {
            var field = value.toString();
            text.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field);
        }
        text.append(',');
    }
}
