package crm.sales.product.application;

import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.identity.Ids;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.product.domain.Product;
import crm.sales.product.domain.ProductKind;
import crm.sales.product.domain.Sku;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Enters a product in the catalogue, as a draft. */
@ApplicationScoped
public class CreateProduct {

    /** @param unit and {@code standardCost} (of one unit) null when not known */
    public record Command(
            Sku sku,
            String name,
            ProductKind kind,
            @Nullable String unit,
            @Nullable Money standardCost,
            TaxRate taxRate) {}

    private final UnitOfWork unitOfWork;
    private final Repository<Product> products;
    private final Ids ids;
    private final Clock clock;

    CreateProduct(UnitOfWork unitOfWork, Repository<Product> products, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.products = products;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Product> create(Command command) {
        return unitOfWork.inTransaction(() -> {
            var product = product(command);
            return products.store(product).replaceWith(product);
        });
    }

    private Product product(Command command) {
        return Product.create(
                ids.next(),
                command.sku(),
                command.name(),
                command.kind(),
                command.unit(),
                command.standardCost(),
                command.taxRate(),
                clock.instant());
    }
}
