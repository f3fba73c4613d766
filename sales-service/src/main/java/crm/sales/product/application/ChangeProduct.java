package crm.sales.product.application;

import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.sales.pricing.domain.Money;
import crm.sales.product.domain.Product;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

/** The verbs of a product that exists: require it, change it, store it. */
@ApplicationScoped
public class ChangeProduct {

    private final UnitOfWork unitOfWork;
    private final Repository<Product> products;
    private final Clock clock;

    ChangeProduct(UnitOfWork unitOfWork, Repository<Product> products, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.products = products;
        this.clock = clock;
    }

    public Uni<Product> activate(UUID id) {
        return change(id, product -> product.activate(clock.instant()));
    }

    public Uni<Product> discontinue(UUID id) {
        return change(id, product -> product.discontinue(clock.instant()));
    }

    public Uni<Product> cost(UUID id, Money standardCost) {
        return change(id, product -> product.changeCost(standardCost, clock.instant()));
    }

    private Uni<Product> change(UUID id, Consumer<Product> verb) {
        return unitOfWork.inTransaction(() -> products.require(id).invoke(verb).call(products::store));
    }
}
