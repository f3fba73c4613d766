package crm.analytics.fact.persistence;

import crm.analytics.fact.application.LeadFacts;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgLeadFacts implements LeadFacts {

    private static final String ADD = """
        insert into lead_fact (customer_id, lead_id, source, created_at, lead_granted, lead_granted_at)
        select l.lead_id, l.lead_id, l.source, l.created_at, p.granted, p.granted_at
        from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as l(lead_id, source, created_at)
        join person p on p.customer_id = l.lead_id
        on conflict do nothing
        """;

    private static final String CONVERT = """
        update lead_fact f
        set customer_id = c.customer_id, converted_at = c.converted_at, corporate = c.corporate,
            customer_granted = p.granted, customer_granted_at = p.granted_at
        from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::boolean[])
          as c(lead_id, customer_id, converted_at, corporate)
        join person p on p.customer_id = c.customer_id
        where f.lead_id = c.lead_id
        """;

    private final ReactiveUnitOfWork unitOfWork;

    PgLeadFacts(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> add(List<Created> leads) {
        if (leads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(leads);
        var arguments = Tuple.of(
                columns.ids(Created::leadId), columns.texts(Created::source), columns.moments(Created::createdAt));
        return unitOfWork.sql(sql -> sql.execute(ADD, arguments).replaceWithVoid());
    }

    @Override
    public Uni<Void> convert(List<Converted> leads) {
        if (leads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(leads);
        var arguments = Tuple.of(
                columns.ids(Converted::leadId),
                columns.ids(Converted::customerId),
                columns.moments(Converted::convertedAt),
                columns.flags(Converted::corporate));
        return unitOfWork.sql(sql -> sql.execute(CONVERT, arguments).replaceWithVoid());
    }
}
