package crm.sales.product.domain;

import crm.platform.domain.Aggregate;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.TaxRate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that is sold (SAL-06), with what one unit of it costs us (K6 is about profit, not revenue). */
public final class Product extends Aggregate<ProductEvent> {

    /** All fields of a product; {@code unit} and {@code standardCost} (cost of one unit) are null when not known. */
    public record State(
            UUID id,
            long version,
            Sku sku,
            String name,
            ProductKind kind,
            @Nullable String unit,
            @Nullable Money standardCost,
            TaxRate taxRate,
            ProductStatus status,
            Instant createdAt) {}

    private final State origin;
    private @Nullable Money standardCost;
    private ProductStatus status;

    private Product(State state) {
        super(state.version());
        this.origin = state;
        this.standardCost = state.standardCost();
        this.status = state.status();
    }

    public static Product create(
            UUID id,
            Sku sku,
            String name,
            ProductKind kind,
            @Nullable String unit,
            @Nullable Money cost,
            TaxRate taxRate,
            Instant at) {
        requireNotNegative(cost);
        var product = new Product(new State(id, 0, sku, name, kind, unit, cost, taxRate, ProductStatus.DRAFT, at));
        product.record(new ProductEvent.Created(sku, kind, at));
        return product;
    }

    public static Product restore(State state) {
        return new Product(state);
    }

    public void activate(Instant at) {
        if (status != ProductStatus.DRAFT) {
            throw new RuleViolation("product.not-draft", "Only a draft is activated; this product is " + status + ".");
        }
        status = ProductStatus.ACTIVE;
        record(new ProductEvent.Activated(at));
    }

    public void discontinue(Instant at) {
        if (status != ProductStatus.ACTIVE) {
            throw new RuleViolation(
                    "product.not-active", "Only an active product is discontinued; this product is " + status + ".");
        }
        status = ProductStatus.DISCONTINUED;
        record(new ProductEvent.Discontinued(at));
    }

    /** The same cost again changes nothing and records nothing. */
    public void changeCost(Money cost, Instant at) {
        requireNotNegative(cost);
        if (status == ProductStatus.DISCONTINUED) {
            throw new RuleViolation("product.discontinued", "A discontinued product keeps its last cost.");
        }
        if (!cost.equals(standardCost)) {
            standardCost = cost;
            record(new ProductEvent.CostChanged(at));
        }
    }

    public State state() {
        return new State(
                origin.id(),
                version(),
                origin.sku(),
                origin.name(),
                origin.kind(),
                origin.unit(),
                standardCost,
                origin.taxRate(),
                status,
                origin.createdAt());
    }

    private static void requireNotNegative(@Nullable Money cost) {
        if (cost != null && cost.isNegative()) {
            throw InvalidInput.of("standardCost", "money.negative", "A cost is not negative.");
        }
    }
}
