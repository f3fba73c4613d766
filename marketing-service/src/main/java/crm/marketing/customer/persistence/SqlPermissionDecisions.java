package crm.marketing.customer.persistence;

import crm.marketing.customer.application.PermissionDecisions;
import crm.marketing.persistence.Columns;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SqlPermissionDecisions implements PermissionDecisions {

    private static final String DECIDE = """
            insert into permission as p (person_id, purpose, permitted, version)
            select * from unnest($1::uuid[], $2::text[], $3::boolean[], $4::bigint[])
            on conflict (person_id, purpose) do update set permitted = excluded.permitted, version = excluded.version
            where p.version < excluded.version
            """;
    private final ReactiveUnitOfWork unitOfWork;

    SqlPermissionDecisions(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** In the order of the key, so that two consumers never wait for each other in a circle. */
    @Override
    public Uni<Void> decide(List<Decision> decisions) {
        var ordered = decisions.stream()
                .sorted(Comparator.comparing(Decision::personId).thenComparing(Decision::purpose))
                .toList();
        var arguments = Tuple.tuple()
                .addArrayOfUUID(Columns.array(ordered, Decision::personId, UUID[]::new))
                .addArrayOfString(Columns.array(ordered, Decision::purpose, String[]::new))
                .addArrayOfBoolean(Columns.array(ordered, Decision::permitted, Boolean[]::new))
                .addArrayOfLong(Columns.array(ordered, Decision::version, Long[]::new));
        return unitOfWork.sql(sql -> sql.execute(DECIDE, arguments).replaceWithVoid());
    }
}
