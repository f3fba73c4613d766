package crm.sales.product.messaging;

import crm.contracts.sales.ProductActivated;
import crm.contracts.sales.ProductCostChanged;
import crm.contracts.sales.ProductCreated;
import crm.contracts.sales.ProductDiscontinued;
import crm.platform.journal.OutboundEvent;
import crm.sales.product.domain.Product;
import crm.sales.product.domain.ProductEvent;
import java.util.List;
import java.util.UUID;

/** In which words a product's history leaves the house. */
public final class ProductContracts {

    private ProductContracts() {}

    /** What happened to it since it was made or loaded. */
    public static List<OutboundEvent> of(Product product) {
        var id = product.state().id();
        return OutboundEvent.drain(id, product, event -> contract(id, event));
    }

    static Object contract(UUID id, ProductEvent event) {
        if (event instanceof ProductEvent.Created created) {
            var kind = crm.contracts.sales.ProductKind.valueOf(created.kind().name());
            return new ProductCreated(id, created.sku().value(), kind);
        }
        if (event instanceof ProductEvent.Activated) {
            return new ProductActivated(id);
        }
        if (event instanceof ProductEvent.Discontinued) {
            return new ProductDiscontinued(id);
        }
        if (event instanceof ProductEvent.CostChanged) {
            return new ProductCostChanged(id);
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }
}
