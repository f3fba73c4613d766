package crm.sales.product.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.sales.ProductCreated;
import crm.sales.product.domain.ProductEvent;
import crm.sales.product.domain.ProductKind;
import crm.sales.product.domain.Sku;
import crm.testing.ContractAssert;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-06: what leaves the house is valid by the published schema. */
class ProductContractsTest {

    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-00000000000a");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void everyEventOfAProductHasAValidContract() {
        var events = List.of(
                new ProductEvent.Created(new Sku("CD-001"), ProductKind.GOOD, NOW),
                new ProductEvent.Activated(NOW),
                new ProductEvent.CostChanged(NOW),
                new ProductEvent.Discontinued(NOW));
        assertThat(events).hasSize(ProductEvent.class.getPermittedSubclasses().length);
        events.forEach(event -> ContractAssert.assertValid((Record) ProductContracts.contract(ID, event)));
    }

    @Test
    void aNewProductTellsItsSkuAndKind() {
        var created = new ProductEvent.Created(new Sku("CD-001"), ProductKind.SUBSCRIPTION, NOW);
        assertThat(ProductContracts.contract(ID, created))
                .isEqualTo(new ProductCreated(ID, "CD-001", crm.contracts.sales.ProductKind.SUBSCRIPTION));
    }
}
