package crm.sales.invoice.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.sales.invoice.application.InvoiceSeries;
import crm.sales.invoice.domain.InvoiceNumber;
import crm.sales.invoice.persistence.InvoiceSeriesTable.Draw;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class PgInvoiceSeries implements InvoiceSeries {

    private final ReactiveUnitOfWork unitOfWork;

    PgInvoiceSeries(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<InvoiceNumber> draw(String series) {
        return unitOfWork.sql(sql -> draw(sql, series, 1)).map(position -> new InvoiceNumber(series, position));
    }

    /** The last of so many numbers. */
    static Uni<Long> draw(Sql sql, String series, int count) {
        return InvoiceSeriesTable.DRAW
                .on(sql, List.of(new Draw(series, count)))
                .map(rows -> InvoiceSeriesTable.LAST_NUMBER.in(rows.iterator().next()));
    }
}
