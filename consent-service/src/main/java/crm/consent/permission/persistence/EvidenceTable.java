package crm.consent.permission.persistence;

import static crm.platform.data.table.SqlType.DATE;
import static crm.platform.data.table.SqlType.INET;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.consent.permission.application.EvidenceIds;
import crm.consent.permission.application.Posting;
import crm.consent.permission.domain.EvidenceType;
import crm.consent.permission.domain.Family;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.UUID;

/** The documents behind entries; one document is one row, however many permissions it proves. */
final class EvidenceTable {

    static final Table<Posting> EVIDENCE = new Table<>("evidence", "e");
    static final Statement<Posting> KEEP;
    static final Statement<Posting> FIND_MISUSED_OTP;

    static {
        var id = EVIDENCE.key("id", UUID, EvidenceTable::id);
        EVIDENCE.generated("tenant_id", UUID);
        EVIDENCE.fixed(
                "type",
                code(EvidenceType.class),
                posting -> posting.capture().evidence().type());
        EVIDENCE.fixed(
                "reference", TEXT, posting -> posting.capture().evidence().reference());
        var family = EVIDENCE.fixed("family", code(Family.class), EvidenceTable::family);
        EVIDENCE.fixed(
                "captured_at", INSTANT, posting -> posting.capture().evidence().capturedAt());
        EVIDENCE.generated("uri", TEXT.orNull());
        EVIDENCE.generated("sha256", TEXT.orNull());
        EVIDENCE.generated("capture_ip", INET.orNull());
        EVIDENCE.generated("user_agent", TEXT.orNull());
        EVIDENCE.generated("form_snapshot_sha256", TEXT.orNull());
        EVIDENCE.generated("otp_ref", TEXT.orNull());
        EVIDENCE.generated("staff_user_id", UUID.orNull());
        EVIDENCE.generated("device", TEXT.orNull());
        EVIDENCE.generated("location", TEXT.orNull());
        EVIDENCE.generated("retention_until", DATE.orNull());
        EVIDENCE.generated("recorded_at", INSTANT);
        KEEP = EVIDENCE.statement("""
                insert into {table} ({names}, recorded_at) select {names}, $1::timestamptz from {rows} r order by id
                on conflict do nothing
                """);
        FIND_MISUSED_OTP = new Rows<Posting>()
                .column(id, EvidenceTable::id)
                .column(family, EvidenceTable::family)
                .statement("""
                        select from evidence e join {rows} asked using (id)
                        where e.type = 'OTP' and e.family <> asked.family limit 1
                        """);
    }

    private EvidenceTable() {}

    static UUID id(Posting posting) {
        return EvidenceIds.of(posting.capture().evidence());
    }

    private static Family family(Posting posting) {
        return posting.key().family();
    }
}
