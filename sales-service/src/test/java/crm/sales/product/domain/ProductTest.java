package crm.sales.product.domain;

import static crm.sales.Refusals.assertInputRefused;
import static crm.sales.Refusals.assertRuleRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.Recorded;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.TaxRate;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-06 */
class ProductTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Money COST = Money.of("6.50", "TRY");

    @Test
    void aNewProductIsADraftAndKeepsItsCostToItself() {
        var product = aProduct(COST);

        assertThat(product.state().status()).isEqualTo(ProductStatus.DRAFT);
        assertThat(product.state().standardCost()).isEqualTo(COST);
        assertThat(product.drainEvents())
                .containsExactly(new Recorded<>(1, new ProductEvent.Created(new Sku("CD-001"), ProductKind.GOOD, NOW)));
    }

    @Test
    void aDraftIsActivatedOnceAndAnActiveProductDiscontinuedOnce() {
        var product = aProduct(COST);
        assertRuleRefuses("product.not-active", () -> product.discontinue(NOW));
        product.activate(NOW);
        assertRuleRefuses("product.not-draft", () -> product.activate(NOW));
        product.discontinue(NOW);
        assertRuleRefuses("product.not-active", () -> product.discontinue(NOW));
        assertRuleRefuses("product.not-draft", () -> product.activate(NOW));

        assertThat(product.version()).isEqualTo(3);
        assertThat(product.state().status()).isEqualTo(ProductStatus.DISCONTINUED);
    }

    @Test
    void theSameCostAgainRecordsNothing() {
        var product = aProduct(COST);
        product.drainEvents();

        product.changeCost(Money.of("6.5000", "TRY"), NOW);
        assertThat(product.drainEvents()).isEmpty();

        product.changeCost(Money.of("7.10", "TRY"), NOW);
        assertThat(product.state().standardCost()).isEqualTo(Money.of("7.10", "TRY"));
        assertThat(product.drainEvents()).containsExactly(new Recorded<>(2, new ProductEvent.CostChanged(NOW)));
    }

    @Test
    void aDiscontinuedProductKeepsItsLastCost() {
        var product = aProduct(COST);
        product.activate(NOW);
        product.discontinue(NOW);
        product.drainEvents();

        assertRuleRefuses("product.discontinued", () -> product.changeCost(Money.of("7", "TRY"), NOW));
        assertThat(product.state().standardCost()).isEqualTo(COST);
        assertThat(product.drainEvents()).isEmpty();
    }

    @Test
    void aNegativeCostAndAnSkuOfOddCharactersAreRefused() {
        assertInputRefused("money.negative", () -> aProduct(Money.of("-0.01", "TRY")));
        assertInputRefused("sku.malformed", () -> new Sku("CD 001"));
        assertInputRefused("sku.malformed", () -> new Sku("=CD"));
        assertInputRefused("sku.malformed", () -> new Sku("A".repeat(65)));
    }

    @Test
    void restoringAnnouncesNothingAndKeepsEverything() {
        var product = aProduct(null);
        product.activate(NOW);
        var restored = Product.restore(product.state());

        assertThat(restored.state()).isEqualTo(product.state());
        assertThat(restored.drainEvents()).isEmpty();
    }

    private static Product aProduct(Money cost) {
        return Product.create(
                new UUID(0, 1),
                new Sku("CD-001"),
                "Compact disc",
                ProductKind.GOOD,
                "piece",
                cost,
                TaxRate.percent("20"),
                NOW);
    }
}
