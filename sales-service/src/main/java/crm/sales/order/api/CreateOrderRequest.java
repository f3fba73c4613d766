package crm.sales.order.api;

import crm.contracts.Money;
import crm.sales.order.application.CreateOrder;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.pricing.application.Amounts;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param currency ISO 4217; absent takes the organisation's
 * @param customerReference what the customer calls the order
 */
@Schema(examples = """
        {"customerId": "019a1b2c-0000-7000-8000-000000000001", "channel": "WEB", "currency": "TRY",
         "lines": [{"sku": "CD-001", "quantity": 2, "unitPrice": {"amount": "12.50", "currency": "TRY"}}]}""")
record CreateOrderRequest(
        @NotNull UUID customerId,
        @NotNull Channel channel,
        @Size(min = 3, max = 3) @Nullable String currency,
        @Size(min = 1, max = 80) @Nullable String customerReference,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines) {

    /**
     * Names its product by id or by SKU, and its price by unit or for the whole line; prices are without tax.
     *
     * @param taxRate percent; absent takes the product's
     */
    @Schema(name = "OrderLineRequest")
    record Line(
            @Nullable UUID productId,
            @Size(max = 64) @Nullable String sku,
            @NotNull BigDecimal quantity,
            @Nullable Money unitPrice,
            @Nullable Money lineAmount,
            @Nullable BigDecimal taxRate) {

        private CreateOrder.Line toCommand() {
            return new CreateOrder.Line(
                    productId,
                    sku,
                    new Quantity(quantity),
                    Amounts.inOrNull(unitPrice),
                    Amounts.inOrNull(lineAmount),
                    taxRate == null ? null : new TaxRate(taxRate));
        }
    }

    static List<CreateOrder.Line> commands(List<Line> lines) {
        return lines.stream().map(Line::toCommand).toList();
    }

    CreateOrder.Command toCommand(Currency in) {
        return new CreateOrder.Command(
                new Order.Placement(customerId, channel, in, customerReference), commands(lines));
    }
}
