package crm.customer.lead.persistence;

import crm.customer.lead.application.MatchingCustomers;
import crm.customer.lead.domain.Conversion.CustomerKind;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgMatchingCustomers implements MatchingCustomers {

    /* The ids come first, as one array, so that no plan walks through all customers. */
    private static final String MATCHING = """
            select c.id from %s c
            where c.id = any(array(
                select p.holder_id
                from contact_point l join contact_point p on p.normalised = l.normalised and p.kind = l.kind
                where l.holder_id = $1 and l.kind in ('EMAIL', 'PHONE')
                union
                select x.customer_id
                from lead_external_id l join external_id x on x.system = l.system and x.id = l.id
                where l.lead_id = $1))
              and c.record_status in ('ACTIVE', 'ARCHIVED') and %s
            order by c.id limit 10
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgMatchingCustomers(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<List<UUID>> of(UUID lead, CustomerKind kind, Visibility visibility) {
        var visible = visibility.on("c", 2);
        var arguments = Tuple.of(lead);
        visible.arguments().forEach(arguments::addValue);
        return unitOfWork.sql(sql -> sql.execute(MATCHING.formatted(table(kind), visible.sql()), arguments)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList()));
    }

    private static String table(CustomerKind kind) {
        return kind == CustomerKind.INDIVIDUAL ? "individual_customer" : "corporate_customer";
    }
}
