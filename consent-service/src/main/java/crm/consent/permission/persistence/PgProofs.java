package crm.consent.permission.persistence;

import crm.consent.permission.application.EvidenceIds;
import crm.consent.permission.application.Order;
import crm.consent.permission.application.Proofs;
import crm.consent.permission.domain.Evidence;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class PgProofs implements Proofs {

    private static final String KEEP = """
            insert into evidence (id, type, reference, family, captured_at, recorded_at)
            select id, type, reference, family, captured_at, $6
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[]) as e(id, type, reference, family, captured_at)
            order by id
            on conflict do nothing
            """;

    private static final String MISUSED_OTP = """
            select from evidence e join unnest($1::uuid[], $2::text[]) as asked(id, family) using (id)
            where e.type = 'OTP' and e.family <> asked.family limit 1
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final Clock clock;

    PgProofs(ReactiveUnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Uni<Void> keep(List<Order> orders) {
        var withEvidence = orders.stream()
                .filter(order -> order.capture().evidence() != null)
                .toList();
        return withEvidence.isEmpty()
                ? Uni.createFrom().voidItem()
                : insert(withEvidence).chain(() -> refuseMisusedOtp(withEvidence));
    }

    private Uni<Void> insert(List<Order> orders) {
        var documents = new TreeMap<UUID, Order>();
        orders.forEach(order -> documents.putIfAbsent(id(order), order));
        return unitOfWork.sql(sql -> sql.execute(
                        KEEP,
                        documents.keySet().toArray(UUID[]::new),
                        texts(documents, evidence -> evidence.type().name()),
                        texts(documents, Evidence::reference),
                        documents.values().stream().map(PgProofs::family).toArray(String[]::new),
                        capturedAt(documents),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .replaceWithVoid());
    }

    private Uni<Void> refuseMisusedOtp(List<Order> orders) {
        var ids = orders.stream().map(PgProofs::id).toArray(UUID[]::new);
        var families = orders.stream().map(PgProofs::family).toArray(String[]::new);
        return unitOfWork
                .sql(sql -> sql.execute(MISUSED_OTP, ids, families))
                .invoke(rows -> {
                    if (rows.size() > 0) {
                        throw new RuleViolation(
                                "consent.otp-already-used",
                                "This code was used for another kind of permission; each needs a code of its own.");
                    }
                })
                .replaceWithVoid();
    }

    private static UUID id(Order order) {
        return EvidenceIds.of(order.capture().evidence());
    }

    private static String family(Order order) {
        return order.key().family().name();
    }

    private static String[] texts(Map<UUID, Order> documents, Function<Evidence, String> text) {
        return documents.values().stream()
                .map(order -> text.apply(order.capture().evidence()))
                .toArray(String[]::new);
    }

    private static OffsetDateTime[] capturedAt(Map<UUID, Order> documents) {
        return documents.values().stream()
                .map(order -> order.capture().evidence().capturedAt().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
