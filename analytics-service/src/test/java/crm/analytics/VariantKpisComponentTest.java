package crm.analytics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import crm.contracts.Money;
import crm.contracts.customer.CustomerKind;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ANA-13: the paying variant of K1, and K3 by amount. */
@QuarkusTest
class VariantKpisComponentTest extends AnalyticsComponentTest {

    private static final Instant JANUARY_5 = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant JANUARY_15 = Instant.parse("2026-01-15T21:00:00Z");
    private static final Instant FEBRUARY_4 = Instant.parse("2026-02-04T09:00:00Z");

    private final Happenings happenings = new Happenings();

    @BeforeEach
    void begin() {
        forgetAllFacts();
    }

    /** K1: converted is not paid; what was paid before the conversion, or after the period, does not count. */
    @Test
    void aLeadIsPayingOnceItWasConvertedAndThenPaid() {
        happenings.paid(converted(true), JANUARY_15.plusSeconds(60), "10.00", "TRY");
        happenings.paid(converted(true), JANUARY_5, "10.00", "TRY");
        happenings.paid(converted(true), FEBRUARY_4, "10.00", "TRY");
        converted(true);
        permittedLead();
        happenings.arrive();

        kpi("K1", asked("paying"))
                .statusCode(200)
                .body("variant", equalTo("paying"), "currency", nullValue())
                .body("periods[0].value", equalTo(20.0f), "periods[0].unit", equalTo("PERCENT"))
                .body("periods[0].numerator", equalTo(1), "periods[0].denominator", equalTo(5))
                .body("periods[0].paymentsUnknown", equalTo(0));
        kpi("K1", asked(null)).body("variant", nullValue(), "periods[0].numerator", equalTo(4));
        kpi("K1", asked("paying", "to", "2026-03-01")).body("periods[0].numerator", equalTo(2));
    }

    /** K1, C30, CON-12: a customer who permits nothing stays in the cohort; that the payments are not looked at is said. */
    @Test
    void paymentsThatMayNotBeLookedAtChangeNoCohortAndAreTold() {
        happenings.paid(converted(false), JANUARY_15.plusSeconds(60), "10.00", "TRY");
        happenings.paid(converted(true), JANUARY_15.plusSeconds(60), "10.00", "TRY");
        happenings.lead(UUID.randomUUID(), JANUARY_5).arrive();

        kpi("K1", asked("paying"))
                .body("periods[0].numerator", equalTo(1), "periods[0].denominator", equalTo(2))
                .body("periods[0].paymentsUnknown", equalTo(1), "periods[0].excludedNoConsent", equalTo(1));
    }

    /** K3: 300 of 400; by number it is one of two. What has no amount is left out and said. */
    @Test
    void theWinRateByAmountWeighsEachOpportunity() {
        var customer = permitted();
        var reopened = UUID.randomUUID();
        happenings
                .won(UUID.randomUUID(), customer, JANUARY_5, lira("300"))
                .lost(UUID.randomUUID(), customer, JANUARY_15, lira("100"))
                .lost(UUID.randomUUID(), customer, JANUARY_15)
                .lost(UUID.randomUUID(), UUID.randomUUID(), JANUARY_15, lira("50"))
                .lost(UUID.randomUUID(), UUID.randomUUID(), JANUARY_15)
                .won(reopened, customer, JANUARY_5, lira("999"))
                .reopened(reopened, customer, JANUARY_15)
                .arrive();

        kpi("K3", asked("amount", "by", "month", "to", "2026-03-01"))
                .statusCode(200)
                .body("variant", equalTo("amount"), "currency", equalTo("TRY"))
                .body("periods.value", contains(75.0f, null), "periods[0].unit", equalTo("PERCENT"))
                .body("periods[0].numerator", equalTo(300), "periods[0].denominator", equalTo(400))
                .body("periods[0].included", equalTo(2), "periods[0].excludedNoConsent", equalTo(1))
                .body("periods[0].amountUnknown", equalTo(1));
        kpi("K3", asked(null)).body("currency", nullValue(), "periods[0].value", equalTo(33.3333f));
    }

    /** K3, C32: amounts of two currencies are not added; one of them is asked for. */
    @Test
    void theWinRateByAmountIsOfOneCurrency() {
        var customer = permitted();
        happenings
                .won(UUID.randomUUID(), customer, JANUARY_5, lira("300"))
                .lost(UUID.randomUUID(), customer, JANUARY_5, Money.of(new BigDecimal("70"), "USD"))
                .arrive();

        kpi("K3", asked("amount"))
                .statusCode(422)
                .body("code", equalTo("kpi.currency-needed"))
                .body("violations[0].message", containsString("TRY, USD"));
        kpi("K3", asked("amount", "currency", "TRY")).body("periods[0].value", equalTo(100.0f));
        kpi("K3", asked("amount", "currency", "USD"))
                .body("periods[0].value", equalTo(0.0f), "periods[0].denominator", equalTo(70));
        kpi("K3", asked("amount", "currency", "EUR")).body("periods[0].value", nullValue());
    }

    @Test
    void theCatalogueTellsTheVariants() {
        analyst()
                .get("/api/v1/kpis")
                .then()
                .body("items.find { it.code == 'K1' }.variants.code", contains("paying"))
                .body("items.find { it.code == 'K3' }.variants.code", contains("amount"))
                .body("items.find { it.code == 'K3' }.variants[0].takesCurrency", equalTo(true))
                .body("items.find { it.code == 'K5' }.variants", empty());
    }

    /** C31 */
    @Test
    void aVariantThatTheKpiDoesNotHaveIsRefused() {
        kpi("K1", asked("amount"))
                .statusCode(422)
                .body("violations[0].field", equalTo("variant"), "violations[0].message", equalTo("One of paying."));
        kpi("K2", asked("paying")).statusCode(422).body("violations[0].code", equalTo("parameter.not-applicable"));
        kpi("K1", asked("paying", "currency", "TRY")).statusCode(422).body("violations[0].field", equalTo("currency"));
    }

    private static Map<String, String> asked(String variant, String... more) {
        var asked = new HashMap<>(Map.of("from", "2026-01-01", "to", "2026-02-01"));
        if (variant != null) {
            asked.put("variant", variant);
        }
        for (int i = 0; i < more.length; i += 2) {
            asked.put(more[i], more[i + 1]);
        }
        return asked;
    }

    private static Money lira(String amount) {
        return Money.of(new BigDecimal(amount), "TRY");
    }

    private UUID permitted() {
        var customer = UUID.randomUUID();
        happenings.permission(customer, true, JANUARY_5);
        return customer;
    }

    private UUID permittedLead() {
        var lead = UUID.randomUUID();
        happenings.lead(lead, JANUARY_5).permission(lead, true, JANUARY_5);
        return lead;
    }

    /** A lead that may be analysed, and the customer that it became. */
    private UUID converted(boolean permitted) {
        var customer = UUID.randomUUID();
        happenings.converted(permittedLead(), customer, CustomerKind.INDIVIDUAL, JANUARY_5, JANUARY_15);
        if (permitted) {
            happenings.permission(customer, true, JANUARY_15);
        }
        return customer;
    }
}
