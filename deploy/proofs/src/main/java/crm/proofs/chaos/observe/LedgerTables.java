package crm.proofs.chaos.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import crm.proofs.chaos.capture.Capture.LedgerEntry;
import crm.proofs.chaos.capture.Capture.LedgerHead;
import crm.proofs.chaos.capture.CaptureFiles;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The permission ledger, each header made anew from the columns as docs/domain/consent.md tells. */
final class LedgerTables {

    /** What the header does not hold. */
    private static final Set<String> OUTSIDE = Set.of("seq", "key_version", "payload", "prev_hash", "entry_hash");

    private static final Map<String, String> IRREGULAR = Map.of("double_optin_state", "doubleOptInState");

    private LedgerTables() {}

    static List<LedgerEntry> entries(Connection consent) {
        return Sql.list(
                consent,
                "select * from ledger_entry order by shard, seq",
                row -> new LedgerEntry(
                        row.getInt("shard"),
                        row.getLong("seq"),
                        row.getLong("key_version"),
                        header(row),
                        hex(row.getBytes("prev_hash")),
                        hex(row.getBytes("entry_hash"))));
    }

    static List<LedgerHead> heads(Connection consent) {
        return Sql.list(
                consent,
                "select shard, seq, head_hash from ledger_shard",
                row -> new LedgerHead(row.getInt("shard"), row.getLong("seq"), hex(row.getBytes("head_hash"))));
    }

    /** RFC 8785 for what stands in a header: names in order, no white space; no control character, no fraction occurs. */
    private static String header(ResultSet row) throws SQLException {
        var columns = row.getMetaData();
        var header = new TreeMap<String, Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            var name = columns.getColumnName(i);
            if (!OUTSIDE.contains(name) && row.getObject(i) != null) {
                header.put(IRREGULAR.getOrDefault(name, camelCase(name)), value(row, i, columns.getColumnTypeName(i)));
            }
        }
        try {
            return CaptureFiles.JSON.writeValueAsString(header);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(ResultSet row, int column, String type) throws SQLException {
        return switch (type) {
            case "bytea" -> hex(row.getBytes(column));
            case "timestamptz" -> row.getObject(column, OffsetDateTime.class).toInstant();
            case "int2", "int4", "int8" -> row.getLong(column);
            case "_uuid" ->
                Arrays.stream((Object[]) row.getArray(column).getArray())
                        .map(Object::toString)
                        .toList();
            default -> row.getString(column);
        };
    }

    private static String camelCase(String column) {
        var name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
