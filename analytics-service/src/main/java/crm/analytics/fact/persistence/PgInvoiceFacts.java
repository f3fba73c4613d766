package crm.analytics.fact.persistence;

import crm.analytics.fact.application.InvoiceFacts;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgInvoiceFacts implements InvoiceFacts {

    private static final String ADD = """
        with added as (
          select * from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::numeric[])
            as i(customer_id, paid_at, invoice_id, currency, total)
        ), currencies as (
          insert into fact_currency select distinct currency from added on conflict do nothing
        )
        insert into invoice_fact (customer_id, paid_at, invoice_id, currency, total, permitted)
        select customer_id, paid_at, invoice_id, currency, total, p.permitted
        from added join person p using (customer_id)
        on conflict do nothing
        """;

    private final ReactiveUnitOfWork unitOfWork;

    PgInvoiceFacts(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> add(List<Paid> invoices) {
        if (invoices.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new Columns<>(invoices);
        var arguments = Tuple.of(
                columns.ids(Paid::customerId),
                columns.moments(Paid::paidAt),
                columns.ids(Paid::invoiceId),
                columns.texts(Paid::currency),
                columns.decimals(Paid::total));
        return unitOfWork.sql(sql -> sql.execute(ADD, arguments).replaceWithVoid());
    }
}
