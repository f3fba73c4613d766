package crm.sales;

import crm.platform.data.table.MappingProof;
import crm.platform.data.table.Table;
import crm.platform.reference.KnownRecords;
import crm.sales.pricing.domain.ReasonCode;
import crm.testing.BackingServices;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Currency;
import java.util.List;
import java.util.Map;

@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
class SalesMappingComponentTest extends MappingProof {

    private static final List<Currency> CURRENCIES = List.of(Currency.getInstance("TRY"), Currency.getInstance("JPY"));

    @Override
    protected List<Table<?>> tablesFromBelow() {
        return KnownRecords.TABLES;
    }

    @Override
    protected Map<String, List<?>> samples() {
        return Map.of(
                "sales_order.currency", CURRENCIES,
                "sales_order.cancel_reason", List.of(new ReasonCode("PRICE"), new ReasonCode("A_1")),
                "opportunity.lost_reason", List.of(new ReasonCode("NOT_TOLD"), new ReasonCode("A_1")),
                "offer.price_currency", CURRENCIES,
                "offer.revenue_currency", CURRENCIES,
                "offer.decline_reason", List.of(new ReasonCode("PRICE"), new ReasonCode("A_1")),
                "order_line.cost_currency", CURRENCIES,
                "invoice.currency", CURRENCIES);
    }
}
