package crm.sales.product.domain;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;

/** Stock keeping unit: the catalogue's own key of a product, unique and never changed. */
public record Sku(String value) {

    private static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._/-]{0,63}";

    public Sku {
        if (value == null || !value.matches(PATTERN)) {
            throw InvalidInput.of("sku", "sku.malformed", "An SKU has 1 to 64 letters, digits and . _ / - only.");
        }
    }

    public static RuleViolation taken() {
        return new RuleViolation("product.sku-taken", "Another product has this SKU.");
    }
}
