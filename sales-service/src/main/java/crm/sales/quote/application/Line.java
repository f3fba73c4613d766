package crm.sales.quote.application;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;
import crm.sales.pricing.domain.DiscountRate;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import crm.sales.pricing.domain.Withholding;
import crm.sales.quote.domain.QuoteLine;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is entered: exactly one of product id and SKU is given.
 *
 * @param description null takes the product's name, and {@code taxRate} null its rate
 * @param exemptionCode null where none is stated, {@code withholding} null where nothing is withheld
 */
public record Line(
        @Nullable UUID productId,
        @Nullable String sku,
        @Nullable String description,
        Quantity quantity,
        Money unitPrice,
        DiscountRate discount,
        boolean isOptional,
        @Nullable TaxRate taxRate,
        @Nullable String exemptionCode,
        @Nullable Withholding withholding) {

    public Line {
        if ((productId == null) == (sku == null)) {
            throw InvalidInput.of("lines", "quote.line-product", "A line names its product by id or by SKU.");
        }
    }

    QuoteLine of(List<Offered> products) {
        var product = products.stream().filter(this::means).findFirst().orElseThrow(Line::unknown);
        if (!product.isSellable()) {
            throw new RuleViolation("quote.product-not-active", "The product " + product.sku() + " is not active.");
        }
        return new QuoteLine(
                product.productId(),
                product.sku(),
                description == null ? product.name() : description,
                quantity,
                unitPrice,
                discount,
                isOptional,
                new QuoteLine.Tax(taxRate == null ? product.taxRate() : taxRate, exemptionCode, withholding));
    }

    private boolean means(Offered product) {
        return product.productId().equals(productId) || product.sku().equals(sku);
    }

    private static InvalidInput unknown() {
        return InvalidInput.of("lines", "quote.unknown-product", "A line names a product that is not there.");
    }
}
