package crm.sales.product.messaging;

import crm.contracts.sales.ProductActivated;
import crm.contracts.sales.ProductCostChanged;
import crm.contracts.sales.ProductCreated;
import crm.contracts.sales.ProductDiscontinued;
import crm.platform.journal.Journal;
import crm.platform.journal.OutboundEvent;
import crm.sales.pricing.Amounts;
import crm.sales.product.application.ProductJournal;
import crm.sales.product.domain.Product;
import crm.sales.product.domain.ProductEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** In which words a product's history leaves the house. */
@ApplicationScoped
class ProductContracts implements ProductJournal {

    private final Journal journal;

    ProductContracts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Void> record(Product product) {
        var id = product.snapshot().id();
        return journal.record(product.drainEvents().stream()
                .map(one -> new OutboundEvent(id, one.version(), one.event().at(), contract(id, one.event())))
                .toList());
    }

    static Object contract(UUID id, ProductEvent event) {
        if (event instanceof ProductEvent.Created created) {
            var kind = crm.contracts.sales.ProductKind.valueOf(created.kind().name());
            return new ProductCreated(id, created.sku().value(), kind, Amounts.out(created.standardCost()));
        }
        if (event instanceof ProductEvent.Activated) {
            return new ProductActivated(id);
        }
        if (event instanceof ProductEvent.Discontinued) {
            return new ProductDiscontinued(id);
        }
        if (event instanceof ProductEvent.CostChanged changed) {
            return new ProductCostChanged(id, Amounts.out(changed.standardCost()));
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }
}
