package crm.sales.quote.application;

import crm.sales.SalesConfig;
import crm.sales.pricing.domain.DiscountRate;
import crm.sales.pricing.domain.Money;
import crm.sales.quote.domain.ApprovalLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the organisation decides once for all its quotes. */
@ApplicationScoped
public class QuoteSettings {

    private final ApprovalLimit limit;
    private final int validityDays;

    QuoteSettings(
            SalesConfig sales,
            @ConfigProperty(name = "crm.sales.quote.approval-above-net") BigDecimal net,
            @ConfigProperty(name = "crm.sales.quote.approval-above-discount") BigDecimal discount,
            @ConfigProperty(name = "crm.sales.quote.validity-days") int validityDays) {
        this.limit = new ApprovalLimit(new Money(net, sales.currencyOr(null)), new DiscountRate(discount));
        this.validityDays = validityDays;
    }

    ApprovalLimit limit() {
        return limit;
    }

    /** The last day of a quote for which none was agreed. */
    LocalDate validUntil(LocalDate today) {
        return today.plusDays(validityDays);
    }
}
