package crm.sales.pricing.persistence;

import static crm.platform.data.table.SqlType.NUMERIC;
import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.data.table.SqlType;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.pricing.domain.TaxRate;
import java.util.Currency;

/** How the values of prices stand in columns. */
public final class PricingTypes {

    public static final SqlType<Currency> CURRENCY = TEXT.as(Money::currency, Currency::getCurrencyCode);
    public static final SqlType<Quantity> QUANTITY = NUMERIC.as(Quantity::new, Quantity::value);
    public static final SqlType<TaxRate> TAX_RATE = NUMERIC.as(TaxRate::new, TaxRate::percent);
    public static final SqlType<ReasonCode> REASON = TEXT.as(ReasonCode::new, ReasonCode::value);

    /** For an amount that is read without the order or invoice whose currency it has. */
    public static final Currency ANY = Currency.getInstance("XXX");

    private PricingTypes() {}
}
