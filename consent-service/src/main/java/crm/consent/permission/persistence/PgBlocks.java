package crm.consent.permission.persistence;

import crm.consent.permission.application.Blocks;
import crm.consent.permission.domain.Reason;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PgBlocks implements Blocks {

    private static final String BLOCKED = """
            select person_id as id, 'SUPPRESSED' as reason from suppression
            where person_id = any($1) and (until is null or until > $2)
            union select contact_point_id, 'SUPPRESSED' from suppression
            where contact_point_id = any($1) and (until is null or until > $2)
            union select id, 'CONTACT_POINT_INVALID' from contact_point where id = any($1) and invalid_since <= $2
            order by 1, 2
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final Clock clock;

    PgBlocks(ReactiveUnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Uni<Map<UUID, List<Reason>>> of(Collection<UUID> subjectIds) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return unitOfWork
                .ask(BLOCKED, Tuple.of(subjectIds.toArray(UUID[]::new), now))
                .map(rows ->
                        Found.groups(rows, row -> row.getUUID("id"), row -> Reason.valueOf(row.getString("reason"))));
    }
}
