package crm.marketing.segment.persistence;

import crm.marketing.segment.application.Audience;
import crm.marketing.segment.domain.Segment;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PgAudience implements Audience {

    private static final String SIZE =
            "select count(*) filter (where %1$s) as size, count(*) filter (where %1$s and %2$s) as eligible,"
                    + " count(*) filter (where not %1$s) as not_analysed from customer c where c.registered and %3$s";

    private final ReactiveUnitOfWork unitOfWork;

    PgAudience(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Size> size(Segment segment) {
        var members = MembersSql.of(segment, 1);
        var statement = SIZE.formatted(MembersSql.ANALYSED, MembersSql.eligible(segment), members.sql());
        return unitOfWork
                .inTransaction(() -> unitOfWork.sql(sql -> sql.execute(statement, Tuple.from(members.arguments()))))
                .map(rows -> rows.iterator().next())
                .map(row -> new Size(row.getLong("size"), row.getLong("eligible"), row.getLong("not_analysed")));
    }
}
