package crm.sales;

import crm.sales.pricing.application.Amounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the organisation decides once for all its sales. */
@ApplicationScoped
public class SalesConfig {

    private final ZoneId timeZone;
    private final Currency currency;
    private final int paymentDays;
    private final int offerDays;

    SalesConfig(
            @ConfigProperty(name = "crm.organisation.time-zone") ZoneId timeZone,
            @ConfigProperty(name = "crm.organisation.currency") String currency,
            @ConfigProperty(name = "crm.sales.payment-days") int paymentDays,
            @ConfigProperty(name = "crm.sales.offer-days") int offerDays) {
        this.timeZone = timeZone;
        this.currency = Amounts.currencyInUse("crm.organisation.currency", currency);
        this.paymentDays = paymentDays;
        this.offerDays = offerDays;
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, timeZone);
    }

    /** @param code null takes the organisation's currency */
    public Currency currencyOr(String code) {
        return code == null ? currency : Amounts.currencyInUse("currency", code);
    }

    /** When an invoice is due for which nothing else was agreed. */
    public LocalDate dueDate(Instant issuedAt) {
        return dayOf(issuedAt).plusDays(paymentDays);
    }

    /** The last day of an offer that is made today, for which nothing else was said. */
    public LocalDate offerEnd(LocalDate today) {
        return today.plusDays(offerDays);
    }
}
