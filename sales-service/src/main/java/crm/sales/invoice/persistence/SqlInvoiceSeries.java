package crm.sales.invoice.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.sales.invoice.application.InvoiceSeries;
import crm.sales.invoice.domain.InvoiceNumber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A row per series, not a sequence: a sequence would lose the numbers of transactions that fail. */
@ApplicationScoped
class SqlInvoiceSeries implements InvoiceSeries {

    static final String DRAW = """
            insert into invoice_series as s (code, last_number) values ($1, $2)
            on conflict (code) do update set last_number = s.last_number + excluded.last_number
            returning last_number
            """;

    private final ReactiveUnitOfWork unitOfWork;

    SqlInvoiceSeries(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<InvoiceNumber> draw(String series) {
        return unitOfWork
                .sql(sql -> sql.execute(DRAW, series, 1L))
                .map(rows -> new InvoiceNumber(series, rows.iterator().next().getLong(0)));
    }
}
