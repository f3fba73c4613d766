package crm.consent.permission.persistence;

import crm.consent.permission.application.Outcome;
import crm.consent.permission.application.Revocations;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

@ApplicationScoped
class PgRevocations implements Revocations {

    private static final String KEEP = """
            insert into revocation (entry_id, permission_id, epoch, recorded_at)
            select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[])
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgRevocations(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> keep(Collection<Outcome> recorded) {
        var ends = recorded.stream()
                .filter(outcome -> outcome.change().fact().action().isRestrictive())
                .toList();
        if (ends.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var entries = ends.stream().map(end -> end.header().id()).toArray(UUID[]::new);
        var permissions = ends.stream().map(end -> end.header().permissionId()).toArray(UUID[]::new);
        var epochs = ends.stream().map(end -> end.change().epoch()).toArray(Long[]::new);
        var moments = ends.stream()
                .map(end -> end.header().recordedAt().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
        return unitOfWork.sql(
                sql -> sql.execute(KEEP, entries, permissions, epochs, moments).replaceWithVoid());
    }
}
