package crm.sales.pricing.application;

import crm.sales.pricing.domain.Money;
import org.jspecify.annotations.Nullable;

/** Between the domain's money and money as it travels in answers, requests and events. */
public final class Amounts {

    private Amounts() {}

    /** Null stays null. */
    public static crm.contracts.@Nullable Money out(@Nullable Money money) {
        return money == null ? null : crm.contracts.Money.of(money.amount(), money.currencyCode());
    }

    /** Null stays null. */
    public static @Nullable Money in(crm.contracts.@Nullable Money money) {
        return money == null ? null : new Money(money.value(), Money.currency(money.currency()));
    }
}
