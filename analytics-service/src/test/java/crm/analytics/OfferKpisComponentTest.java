package crm.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import crm.contracts.Money;
import crm.contracts.sales.OfferKind;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** K11 (ANA-11): at the boundaries of its definition, and against a plain calculation over a random stream. */
@QuarkusTest
class OfferKpisComponentTest extends AnalyticsComponentTest {

    private static final Instant DECEMBER = Instant.parse("2025-12-10T09:00:00Z");
    private static final Instant JANUARY_5 = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant JANUARY_15 = Instant.parse("2026-01-15T09:00:00Z");
    private static final Instant FEBRUARY_4 = Instant.parse("2026-02-04T09:00:00Z");
    private static final UUID PRODUCT = UUID.randomUUID();
    private static final Map<String, String> JANUARY = Map.of("from", "2026-01-01", "to", "2026-02-01");
    private static final List<OfferKind> KINDS = List.of(OfferKind.values());
    private static final Set<OfferKind> COUNTED = Set.of(OfferKind.UPSELL, OfferKind.CROSS_SELL, OfferKind.ADD_ON);

    private final Happenings happenings = new Happenings();

    @BeforeEach
    void begin() {
        forgetAllFacts();
    }

    /** K11: a customer counts once, whatever the number of offers; one of them accepted is enough. */
    @Test
    void aCustomerCountsOnceHoweverManyOffersThereAre() {
        var eager = existing(true);
        offered(eager, OfferKind.UPSELL, JANUARY_5);
        bought(eager, offered(eager, OfferKind.ADD_ON, JANUARY_5), JANUARY_15);
        offered(existing(true), OfferKind.CROSS_SELL, JANUARY_15);
        happenings.arrive();

        kpi("K11", JANUARY)
                .statusCode(200)
                .body("periods[0].value", equalTo(50.0f), "periods[0].unit", equalTo("PERCENT"))
                .body("periods[0].numerator", equalTo(1), "periods[0].denominator", equalTo(2))
                .body("periods[0].excludedNoConsent", equalTo(0));
    }

    /** K11, CON-12: neither a first order, nor the same again, nor who does not permit it; the latter is told. */
    @Test
    void onlyExistingCustomersAndOnlyOffersOfMoreCount() {
        var newcomer = person(true);
        offered(newcomer, OfferKind.UPSELL, JANUARY_5);
        offered(existing(true), OfferKind.REPEAT, JANUARY_5);
        offered(existing(true), OfferKind.WIN_BACK, JANUARY_5);
        offered(existing(false), OfferKind.UPSELL, JANUARY_5);
        happenings.arrive();

        kpi("K11", JANUARY)
                .body("periods[0].value", nullValue(), "periods[0].denominator", equalTo(0))
                .body("periods[0].excludedNoConsent", equalTo(1));
    }

    /** K11: the cohort is of the presentation; an answer after the period's end changes a longer period only. */
    @Test
    void anAnswerCountsWhereTheOfferWasPresentedIfItCameBeforeTheEnd() {
        var late = existing(true);
        bought(late, offered(late, OfferKind.CROSS_SELL, JANUARY_15), FEBRUARY_4);
        happenings.arrive();

        kpi("K11", JANUARY).body("periods[0].value", equalTo(0.0f));
        kpi("K11", Map.of("from", "2026-01-01", "to", "2026-03-01")).body("periods[0].value", equalTo(100.0f));
        kpi("K11", Map.of("from", "2026-01-01", "to", "2026-03-01", "by", "month"))
                .body("periods.value", contains(0.0f, null));
    }

    /** K11: an order that is cancelled was no answer. */
    @Test
    void aCancelledOrderIsNoAnswer() {
        var customer = existing(true);
        var order = bought(customer, offered(customer, OfferKind.CROSS_SELL, JANUARY_5), JANUARY_15);
        happenings.cancelled(order, customer, JANUARY_15.plusSeconds(60)).arrive();

        kpi("K11", JANUARY).body("periods[0].value", equalTo(0.0f), "periods[0].denominator", equalTo(1));
    }

    /** K11 by revenue: what two offers were accepted with was bought once. */
    @Test
    void whatTwoOffersWereAcceptedWithWasBoughtOnce() {
        var customer = existing(true);
        var order = bought(customer, offered(customer, OfferKind.CROSS_SELL, JANUARY_5), JANUARY_15);
        var other = offered(customer, OfferKind.UPSELL, JANUARY_5);
        var revenue = Money.of(new BigDecimal("30.00"), "USD");
        happenings
                .accepted(other, customer, PRODUCT, OfferKind.UPSELL, order, revenue, JANUARY_15)
                .arrive();

        kpi("K11", asked("revenue")).body("periods[0].value", equalTo(100.0f));
    }

    /** K11 by revenue: 30 of 130. */
    @Test
    void theShareOfRevenueIsOfTheOrdersOfThePeriod() {
        var customer = existing(true);
        bought(customer, offered(customer, OfferKind.CROSS_SELL, JANUARY_5), JANUARY_15);
        happenings.order(customer, JANUARY_15, "100.00").arrive();

        kpi("K11", asked("revenue"))
                .statusCode(200)
                .body("variant", equalTo("revenue"), "currency", equalTo("USD"))
                .body("periods[0].numerator", equalTo(30), "periods[0].denominator", equalTo(130))
                .body("periods[0].included", equalTo(1));
    }

    @Test
    void itIsAskedByChannelAndByProduct() {
        var customer = existing(true);
        bought(customer, offered(customer, OfferKind.CROSS_SELL, JANUARY_5), JANUARY_15);
        happenings.arrive();

        kpi("K11", with("channel", "CALL")).body("periods[0].denominator", equalTo(1));
        kpi("K11", with("channel", "STORE")).body("periods[0].denominator", equalTo(0));
        kpi("K11", with("product", PRODUCT.toString())).body("periods[0].denominator", equalTo(1));
        kpi("K11", with("product", UUID.randomUUID().toString())).body("periods[0].denominator", equalTo(0));
        kpi("K11", with("topic", "DELIVERY")).statusCode(422);
    }

    /** K11 as one would count it by hand, over a random stream. */
    @Test
    void itEqualsAPlainCalculation() {
        var random = new Random(11);
        var offered = new ArrayList<Set<UUID>>(List.of(new HashSet<>(), new HashSet<>(), new HashSet<>()));
        var accepted = new ArrayList<Set<UUID>>(List.of(new HashSet<>(), new HashSet<>(), new HashSet<>()));
        var months = List.of(
                Instant.parse("2025-12-31T21:00:00Z"),
                Instant.parse("2026-01-31T21:00:00Z"),
                Instant.parse("2026-02-28T21:00:00Z"),
                Instant.parse("2026-03-31T21:00:00Z"));
        for (int person = 0; person < 40; person++) {
            boolean permitted = random.nextInt(5) > 0;
            boolean existing = random.nextInt(5) > 0;
            var customer = existing ? existing(permitted) : person(permitted);
            for (int at = random.nextInt(4); at > 0; at--) {
                int month = random.nextInt(3);
                var kind = KINDS.get(random.nextInt(KINDS.size()));
                var presentedAt = months.get(month).plus(Duration.ofHours(random.nextInt(24 * 28)));
                boolean counts = permitted && existing && COUNTED.contains(kind);
                var offer = offered(customer, kind, presentedAt);
                if (counts) {
                    offered.get(month).add(customer);
                }
                if (existing && random.nextBoolean()) {
                    var answeredAt = presentedAt.plus(Duration.ofHours(1 + random.nextInt(24 * 20)));
                    bought(customer, offer, answeredAt);
                    if (counts && answeredAt.isBefore(months.get(month + 1))) {
                        accepted.get(month).add(customer);
                    }
                }
            }
        }
        happenings.arrive();

        var answer = kpi("K11", Map.of("from", "2026-01-01", "to", "2026-04-01", "by", "month"))
                .statusCode(200)
                .extract();
        assertThat(answer.<List<Integer>>path("periods.denominator"))
                .containsExactlyElementsOf(offered.stream().map(Set::size).toList());
        assertThat(answer.<List<Integer>>path("periods.numerator"))
                .containsExactlyElementsOf(accepted.stream().map(Set::size).toList());
    }

    private UUID person(boolean permitted) {
        var customer = UUID.randomUUID();
        happenings.individual(customer, DECEMBER).permission(customer, permitted, DECEMBER);
        return customer;
    }

    private UUID existing(boolean permitted) {
        var customer = person(permitted);
        happenings.order(customer, DECEMBER, "10.00");
        return customer;
    }

    private UUID offered(UUID customer, OfferKind kind, Instant at) {
        var offer = UUID.randomUUID();
        happenings.presented(offer, customer, PRODUCT, kind, "CALL", at);
        return offer;
    }

    private UUID bought(UUID customer, UUID offer, Instant at) {
        var order = UUID.randomUUID();
        happenings.order(order, customer, at, "30.00", "USD", null);
        var revenue = Money.of(new BigDecimal("30.00"), "USD");
        happenings.accepted(offer, customer, PRODUCT, OfferKind.CROSS_SELL, order, revenue, at);
        return order;
    }

    private static Map<String, String> asked(String variant) {
        return with("variant", variant);
    }

    private static Map<String, String> with(String parameter, String value) {
        var all = new HashMap<>(JANUARY);
        all.put(parameter, value);
        return all;
    }
}
