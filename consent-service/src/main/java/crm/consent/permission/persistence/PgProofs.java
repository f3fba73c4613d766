package crm.consent.permission.persistence;

import static crm.platform.data.table.SqlType.DATE;
import static crm.platform.data.table.SqlType.INET;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.consent.ledger.domain.EvidenceIds;
import crm.consent.ledger.domain.EvidenceType;
import crm.consent.permission.application.Posting;
import crm.consent.permission.application.Proofs;
import crm.consent.permission.domain.Family;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.domain.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

@ApplicationScoped
class PgProofs implements Proofs {

    /* One document is one row, however many permissions it proves. */
    static final Table<Posting> EVIDENCE = new Table<>("evidence", "e");

    private static final Statement<Posting> KEEP;
    private static final Statement<Posting> FIND_MISUSED_OTP;

    static {
        var id = EVIDENCE.key("id", UUID, PgProofs::id);
        var family = EVIDENCE.fixed("family", code(Family.class), PgProofs::family);
        EVIDENCE.fixed(
                "type",
                code(EvidenceType.class),
                posting -> posting.capture().evidence().type());
        EVIDENCE.fixed(
                "reference", TEXT, posting -> posting.capture().evidence().reference());
        EVIDENCE.fixed(
                "captured_at", INSTANT, posting -> posting.capture().evidence().capturedAt());
        EVIDENCE.generated("recorded_at", INSTANT);
        EVIDENCE.unused(UUID, "tenant_id");
        EVIDENCE.unused(UUID.orNull(), "staff_user_id");
        EVIDENCE.unused(INET.orNull(), "capture_ip");
        EVIDENCE.unused(DATE.orNull(), "retention_until");
        EVIDENCE.unused(
                TEXT.orNull(), "uri", "sha256", "user_agent", "form_snapshot_sha256", "otp_ref", "device", "location");
        KEEP = EVIDENCE.statement("""
                insert into {table} ({names}, recorded_at) select {names}, $1::timestamptz from {rows} r order by id
                on conflict do nothing
                """);
        FIND_MISUSED_OTP = new Rows<Posting>()
                .column(id, PgProofs::id)
                .column(family, PgProofs::family)
                .statement("""
                        select from evidence e join {rows} asked using (id)
                        where e.type = 'OTP' and e.family <> asked.family limit 1
                        """);
    }

    private final ReactiveUnitOfWork unitOfWork;
    private final Clock clock;

    PgProofs(ReactiveUnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Uni<Void> keep(List<Posting> postings) {
        var withEvidence = postings.stream()
                .filter(posting -> posting.capture().evidence() != null)
                .toList();
        return withEvidence.isEmpty()
                ? Uni.createFrom().voidItem()
                : insert(withEvidence).chain(() -> refuseMisusedOtp(withEvidence));
    }

    private Uni<Void> insert(List<Posting> postings) {
        var documents = new TreeMap<UUID, Posting>();
        postings.forEach(posting -> documents.putIfAbsent(id(posting), posting));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return KEEP.write(unitOfWork, documents.values(), now);
    }

    private Uni<Void> refuseMisusedOtp(List<Posting> postings) {
        return unitOfWork
                .sql(sql -> FIND_MISUSED_OTP.on(sql, postings))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw new RuleViolation(
                                "consent.otp-already-used",
                                "This code was used for another kind of permission; each needs a code of its own.");
                    }
                })
                .replaceWithVoid();
    }

    private static UUID id(Posting posting) {
        return EvidenceIds.of(posting.capture().evidence());
    }

    private static Family family(Posting posting) {
        return posting.key().family();
    }
}
