package crm.sales.pricing.application;

import crm.sales.pricing.domain.Money;

/** Between the domain's money and money as it travels in answers, requests and events. */
public final class Amounts {

    private Amounts() {}

    /** Null stays null. */
    public static crm.contracts.Money out(Money money) {
        return money == null ? null : crm.contracts.Money.of(money.amount(), money.currencyCode());
    }

    /** Null stays null. */
    public static Money in(crm.contracts.Money money) {
        return money == null ? null : new Money(money.value(), Money.currency(money.currency()));
    }
}
