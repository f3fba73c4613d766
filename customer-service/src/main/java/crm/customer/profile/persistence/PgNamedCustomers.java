package crm.customer.profile.persistence;

import crm.customer.profile.application.NamedCustomers;
import crm.customer.profile.domain.ExternalId;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

@ApplicationScoped
class PgNamedCustomers implements NamedCustomers {

    /* The owner stands in the table of the kind. */
    private static final String NAMED = """
            select x.system, x.id, x.customer_id, x.kind
            from unnest($1::text[], $2::text[]) as r(system, id) join external_id x on x.system = r.system and x.id = r.id
            where exists (select 1 from individual_customer c where c.id = x.customer_id and %1$s)
               or exists (select 1 from corporate_customer c where c.id = x.customer_id and %1$s)
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgNamedCustomers(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Map<ExternalId, NamedCustomer>> find(Collection<ExternalId> externalIds, Visibility visibility) {
        if (externalIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        var visible = visibility.on("c", 3);
        var arguments = Tuple.tuple()
                .addArrayOfString(externalIds.stream().map(ExternalId::system).toArray(String[]::new))
                .addArrayOfString(externalIds.stream().map(ExternalId::id).toArray(String[]::new));
        visible.arguments().forEach(arguments::addValue);
        return unitOfWork.sql(sql -> sql.execute(NAMED.formatted(visible.sql()), arguments)
                .map(rows -> Found.map(rows, PgNamedCustomers::key, PgNamedCustomers::customer)));
    }

    private static ExternalId key(Row row) {
        return new ExternalId(ExternalIdTable.SYSTEM.in(row), ExternalIdTable.ID.in(row));
    }

    private static NamedCustomer customer(Row row) {
        return new NamedCustomer(
                ExternalIdTable.CUSTOMER_ID.in(row), ExternalIdTable.KIND.in(row) == CustomerTable.Kind.CORPORATE);
    }
}
