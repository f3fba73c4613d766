package crm.sales.pricing.application;

import crm.platform.domain.Currencies;
import crm.platform.domain.InvalidInput;
import crm.sales.pricing.domain.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Between the domain's money and money as it travels in answers, requests and events. */
public final class Amounts {

    private Amounts() {}

    public static crm.contracts.Money out(Money money) {
        return crm.contracts.Money.of(money.amount(), money.currencyCode());
    }

    public static crm.contracts.@Nullable Money outOrNull(@Nullable Money money) {
        return money == null ? null : out(money);
    }

    /** What somebody enters. */
    public static Money in(crm.contracts.Money money) {
        return new Money(money.value(), currencyInUse("currency", money.currency())).within("amount");
    }

    public static @Nullable Money inOrNull(crm.contracts.@Nullable Money money) {
        return money == null ? null : in(money);
    }

    /** What somebody enters: what is stored already may be in a currency that has gone since. */
    public static Currency currencyInUse(String field, String code) {
        if (!Currencies.isInUse(code)) {
            throw InvalidInput.of(field, "money.unknown-currency", "Not a currency of ISO 4217 that is in use.");
        }
        return Money.currency(code);
    }
}
