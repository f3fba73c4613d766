package crm.platform.audit.seal;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BYTES;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.UUIDS;

import crm.platform.data.table.SqlType;
import crm.platform.data.table.Table;
import java.util.HexFormat;

/** The seals of the audit trail. Only {@code seal_audit} writes them. */
final class SealTable {

    static final Table<Seal> SEALS = new Table<>("audit_seal", "s");

    private static final SqlType<String> HEX = BYTES.as(
            bytes -> HexFormat.of().formatHex(bytes), hex -> HexFormat.of().parseHex(hex));

    static {
        SEALS.key("number", BIGINT, Seal::number);
        SEALS.fixed("sealed_at", INSTANT, Seal::sealedAt);
        SEALS.fixed("last_transaction", BIGINT, Seal::lastTransaction);
        SEALS.fixed("last_id", UUID, Seal::lastId);
        SEALS.fixed("row_count", INTEGER, Seal::rowCount);
        SEALS.fixed("row_ids", UUIDS, Seal::rowIds);
        SEALS.fixed("row_hashes", HEX, Seal::rowHashes);
        SEALS.fixed("prev_hash", HEX, Seal::prevHash);
        SEALS.fixed("seal_hash", HEX, Seal::sealHash);
        SEALS.readAs(Seal.class);
    }

    private SealTable() {}
}
