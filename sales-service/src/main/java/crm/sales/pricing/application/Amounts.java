package crm.sales.pricing.application;

import crm.platform.domain.Currencies;
import crm.platform.domain.InvalidInput;
import crm.sales.pricing.domain.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Between the domain's money and money as it travels in answers, requests and events. */
public final class Amounts {

    private Amounts() {}

    /** Null stays null. */
    public static crm.contracts.@Nullable Money out(@Nullable Money money) {
        return money == null ? null : crm.contracts.Money.of(money.amount(), money.currencyCode());
    }

    /** What somebody enters; null stays null. */
    public static @Nullable Money in(crm.contracts.@Nullable Money money) {
        return money == null
                ? null
                : new Money(money.value(), currencyInUse("currency", money.currency())).within("amount");
    }

    /** What somebody enters: what is stored already may be in a currency that has gone since. */
    public static Currency currencyInUse(String field, String code) {
        if (!Currencies.isInUse(code)) {
            throw InvalidInput.of(field, "money.unknown-currency", "Not a currency of ISO 4217 that is in use.");
        }
        return Money.currency(code);
    }
}
