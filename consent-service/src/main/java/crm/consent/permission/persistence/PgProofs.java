package crm.consent.permission.persistence;

import crm.consent.permission.application.Posting;
import crm.consent.permission.application.Proofs;
import crm.platform.data.ReactiveUnitOfWork;
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
        postings.forEach(posting -> documents.putIfAbsent(EvidenceTable.id(posting), posting));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return unitOfWork.sql(sql ->
                EvidenceTable.KEEP.on(sql, List.copyOf(documents.values()), now).replaceWithVoid());
    }

    private Uni<Void> refuseMisusedOtp(List<Posting> postings) {
        return unitOfWork
                .sql(sql -> EvidenceTable.FIND_MISUSED_OTP.on(sql, postings))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw new RuleViolation(
                                "consent.otp-already-used",
                                "This code was used for another kind of permission; each needs a code of its own.");
                    }
                })
                .replaceWithVoid();
    }
}
