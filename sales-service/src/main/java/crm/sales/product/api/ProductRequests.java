package crm.sales.product.api;

import crm.contracts.Money;
import crm.sales.pricing.application.Amounts;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.product.application.CreateProduct;
import crm.sales.product.domain.ProductKind;
import crm.sales.product.domain.Sku;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the operations on products take. */
final class ProductRequests {

    private ProductRequests() {}

    /** @param taxRate percent */
    @Schema(name = "CreateProductRequest", examples = """
            {"sku": "CD-001", "name": "Compact disc", "kind": "GOOD", "unit": "piece",
             "standardCost": {"amount": "6.50", "currency": "TRY"}, "taxRate": 20}""")
    record Create(
            @NotBlank @Size(max = 64) String sku,
            @NotBlank @Size(max = 200) String name,
            @NotNull ProductKind kind,
            @Size(min = 1, max = 20) @Nullable String unit,
            @Nullable Money standardCost,
            @NotNull BigDecimal taxRate) {

        CreateProduct.Command toCommand() {
            return new CreateProduct.Command(
                    new Sku(sku), name.strip(), kind, unit, Amounts.inOrNull(standardCost), new TaxRate(taxRate));
        }
    }

    /** @param standardCost of one unit, from now on */
    @Schema(name = "CostRequest", examples = """
            {"standardCost": {"amount": "7.10", "currency": "TRY"}}""")
    record Cost(@NotNull Money standardCost) {}
}
