package crm.customer.contactaddress.persistence;

import crm.customer.contactaddress.application.ContactAddresses;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** One statement, however many are asked for. */
@ApplicationScoped
class PgContactAddresses implements ContactAddresses {

    /* A lead has contact points too, and is no customer. Where the primary one does not reach, the eldest that may is taken. */
    private static final String EMAILS = """
            select distinct on (p.holder_id) p.holder_id, p.normalised
            from contact_point p
            left join individual_customer i on i.id = p.holder_id and i.record_status = 'ACTIVE'
            left join corporate_customer c on c.id = p.holder_id and c.record_status = 'ACTIVE'
            where p.holder_id = any($1) and p.kind = 'EMAIL' and p.invalid_since is null
              and (i.id is not null or c.id is not null)
            order by p.holder_id, p.main desc, p.id
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgContactAddresses(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<List<ContactAddress>> emails(List<UUID> customers) {
        return unitOfWork.sql(sql -> sql.execute(EMAILS, Tuple.of(customers.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ContactAddress(row.getUUID("holder_id"), row.getString("normalised")))
                        .toList()));
    }
}
