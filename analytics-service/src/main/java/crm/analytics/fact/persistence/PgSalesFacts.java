package crm.analytics.fact.persistence;

import crm.analytics.fact.application.InvoiceFacts;
import crm.analytics.fact.application.OfferFacts;
import crm.analytics.fact.application.OpportunityFacts;
import crm.analytics.fact.application.OrderFacts;
import crm.analytics.fact.application.ProductFacts;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class PgSalesFacts implements OrderFacts, InvoiceFacts, OpportunityFacts, OfferFacts, ProductFacts {

    private final ReactiveUnitOfWork unitOfWork;

    PgSalesFacts(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> add(List<Confirmed> orders) {
        return SalesTables.CONFIRM.write(unitOfWork, orders);
    }

    @Override
    public Uni<Void> addCosts(List<Costed> costs) {
        return SalesTables.ADD_COST.write(unitOfWork, costs);
    }

    @Override
    public Uni<Void> cancel(List<Cancelled> orders) {
        return SalesTables.CANCEL.write(unitOfWork, orders);
    }

    @Override
    public Uni<Void> pay(List<Paid> invoices) {
        return SalesTables.PAY.write(unitOfWork, invoices);
    }

    @Override
    public Uni<Void> store(List<Outcome> outcomes) {
        var closed = outcomes.stream().filter(one -> one.closedAt() != null).toList();
        var reopened = outcomes.stream().filter(one -> one.closedAt() == null).toList();
        return SalesTables.CLOSE.write(unitOfWork, closed).chain(() -> SalesTables.REOPEN.write(unitOfWork, reopened));
    }

    @Override
    public Uni<Void> present(List<Presented> offers) {
        return SalesTables.PRESENT.write(unitOfWork, offers);
    }

    @Override
    public Uni<Void> accept(List<Accepted> offers) {
        return SalesTables.ACCEPT.write(unitOfWork, offers);
    }

    @Override
    public Uni<Void> store(Collection<Change> changes) {
        return SalesTables.CHANGE.write(unitOfWork, changes);
    }
}
