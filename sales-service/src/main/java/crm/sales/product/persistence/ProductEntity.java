package crm.sales.product.persistence;

import crm.platform.security.Owner;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.product.domain.Product;
import crm.sales.product.domain.ProductKind;
import crm.sales.product.domain.ProductStatus;
import crm.sales.product.domain.Sku;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Row of a product. The version is the aggregate's; the row lock is taken before the row is read. */
@Entity
@Table(name = "product")
class ProductEntity {

    @Id
    UUID id;

    long version;
    String sku;
    String name;

    @Enumerated(EnumType.STRING)
    ProductKind kind;

    String unit;
    BigDecimal costAmount;
    String costCurrency;
    BigDecimal taxRate;

    @Enumerated(EnumType.STRING)
    ProductStatus status;

    Instant createdAt;
    Instant updatedAt;
    UUID ownerUserId;
    String ownerTeam;
    String ownerDepartment;

    static ProductEntity from(Product product, Owner owner) {
        var row = new ProductEntity();
        var state = product.snapshot();
        row.id = state.id();
        row.sku = state.sku().value();
        row.name = state.name();
        row.kind = state.kind();
        row.unit = state.unit();
        row.taxRate = state.taxRate().percent();
        row.createdAt = state.createdAt();
        row.ownerUserId = owner.userId();
        row.ownerTeam = owner.team();
        row.ownerDepartment = owner.department();
        row.copy(state, state.createdAt());
        return row;
    }

    /** What a verb may change. */
    void copy(Product.Snapshot state, Instant now) {
        version = state.version();
        status = state.status();
        updatedAt = now;
        var cost = state.standardCost();
        costAmount = cost == null ? null : cost.amount();
        costCurrency = cost == null ? null : cost.currencyCode();
    }

    Product toDomain() {
        var cost = costAmount == null ? null : new Money(costAmount, Money.currency(costCurrency));
        return Product.restore(new Product.Snapshot(
                id, version, new Sku(sku), name, kind, unit, cost, new TaxRate(taxRate), status, createdAt));
    }
}
