package crm.sales.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.platform.domain.Owner;
import crm.platform.domain.RuleViolation;
import crm.sales.order.domain.Article;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderLine;
import crm.sales.order.domain.OrderStatus;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.pricing.domain.TaxRate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** SAL-14 to SAL-16: the life of an offer, as a walk through its states and against a model of them. */
class OfferTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID ID = UUID.randomUUID();
    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final UUID PRODUCT = UUID.randomUUID();
    private static final TaxRate TWENTY = new TaxRate(BigDecimal.valueOf(20));

    /** What may be done in which state, and where it leads. */
    private enum Deed {
        PRESENT(Set.of(OfferStatus.PROPOSED), OfferStatus.PRESENTED, "offer.not-proposed"),
        ACCEPT(Set.of(OfferStatus.PRESENTED), OfferStatus.ACCEPTED, "offer.not-presented"),
        DECLINE(Set.of(OfferStatus.PRESENTED), OfferStatus.DECLINED, "offer.not-presented");

        private final Set<OfferStatus> from;
        private final OfferStatus to;
        private final String refusal;

        Deed(Set<OfferStatus> from, OfferStatus to, String refusal) {
            this.from = from;
            this.to = to;
            this.refusal = refusal;
        }
    }

    private static final List<Deed> ALL_DEEDS = List.of(Deed.values());
    private static final Map<Deed, Consumer<Offer>> DEEDS = new EnumMap<>(Map.of(
            Deed.PRESENT,
            offer -> offer.present(Channel.CALL, TODAY, NOW),
            Deed.ACCEPT,
            offer -> offer.accept(
                    order(CUSTOMER, OrderStatus.CONFIRMED, NOW.plusSeconds(1), PRODUCT), OfferTest::day, NOW),
            Deed.DECLINE,
            offer -> offer.decline(new ReasonCode("PRICE"), NOW)));

    @Test
    void everyWalkThroughItsStatesIsThatOfTheModel() {
        var random = new Random(1);
        for (int walk = 0; walk < 500; walk++) {
            var offer = proposed();
            var status = OfferStatus.PROPOSED;
            var late = false;
            for (int step = 0; step < 6; step++) {
                var deed = ALL_DEEDS.get(random.nextInt(ALL_DEEDS.size()));
                var before = offer.state();
                if (deed.from.contains(status) || late && deed == Deed.ACCEPT && status == OfferStatus.EXPIRED) {
                    DEEDS.get(deed).accept(offer);
                    status = deed.to;
                } else {
                    assertRuleRefuses(deed.refusal, () -> DEEDS.get(deed).accept(offer));
                    assertThat(offer.state()).isEqualTo(before);
                }
                assertThat(offer.state().course().status()).isEqualTo(status);
                if (random.nextInt(10) == 0) {
                    offer.expire(TODAY.plusDays(31), NOW);
                    late |= status == OfferStatus.PRESENTED;
                    status = status.isOpen() ? OfferStatus.EXPIRED : status;
                }
            }
        }
    }

    /** The order's own lines tell the revenue, those with the product. */
    @Test
    void theRevenueIsTheNetOfTheOrdersLinesWithTheProduct() {
        var offer = proposed();
        offer.present(Channel.STORE, TODAY, NOW);
        offer.accept(
                order(CUSTOMER, OrderStatus.CONFIRMED, NOW, PRODUCT, UUID.randomUUID(), PRODUCT), OfferTest::day, NOW);

        assertThat(offer.state().course().revenue()).isEqualTo(lira("50.00"));
    }

    @Test
    void anOrderThatCannotBeTheAnswerIsRefused() {
        var offer = proposed();
        offer.present(Channel.STORE, TODAY, NOW);
        assertRefuses(offer, "offer.order-of-another", order(ID, OrderStatus.CONFIRMED, NOW, PRODUCT));
        assertRefuses(offer, "offer.order-not-confirmed", order(CUSTOMER, OrderStatus.CANCELLED, NOW, PRODUCT));
        assertRefuses(
                offer, "offer.order-too-early", order(CUSTOMER, OrderStatus.CONFIRMED, NOW.minusSeconds(1), PRODUCT));
        assertRefuses(offer, "offer.product-not-ordered", order(CUSTOMER, OrderStatus.CONFIRMED, NOW, ID));
        var late = order(CUSTOMER, OrderStatus.CONFIRMED, NOW.plus(Duration.ofDays(31)), PRODUCT);
        assertRefuses(offer, "offer.order-too-late", late);
        assertThat(offer.state().course().status()).isEqualTo(OfferStatus.PRESENTED);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The last day is the offer's still; the next one is not. */
    @Test
    void itRunsOutAfterItsLastDay() {
        var offer = proposed();
        offer.expire(TODAY.plusDays(30), NOW);
        assertThat(offer.state().course().status()).isEqualTo(OfferStatus.PROPOSED);
        assertRuleRefuses("offer.expired", () -> offer.present(Channel.CALL, TODAY.plusDays(31), NOW));
        offer.expire(TODAY.plusDays(31), NOW);
        offer.expire(TODAY.plusDays(31), NOW);
        assertThat(offer.state().course().status()).isEqualTo(OfferStatus.EXPIRED);
        assertThat(offer.version()).isEqualTo(2);
    }

    private static Offer proposed() {
        var proposal = new Offer.Proposal(CUSTOMER, PRODUCT, OfferKind.CROSS_SELL, null, null, TODAY.plusDays(30));
        var article = new Article(PRODUCT, "CD-001", true, TWENTY, null);
        return Offer.propose(ID, proposal, article, new Owner(ID, null, null), TODAY, NOW);
    }

    private static Order.State order(UUID customer, OrderStatus status, Instant confirmedAt, UUID... products) {
        var placement = new Order.Placement(customer, Channel.STORE, Money.currency("TRY"), null);
        var lines = List.of(products).stream().map(OfferTest::line).toList();
        return new Order.State(
                new Order.Head(UUID.randomUUID(), "S-1", placement), 2, status, lines, NOW, confirmedAt, null, null);
    }

    private static OrderLine line(UUID product) {
        var price = PricedLine.ofUnits(product, new Quantity(BigDecimal.ONE), lira("25.00"), TWENTY);
        return new OrderLine("CD-001", price, null);
    }

    private static Money lira(String amount) {
        return new Money(new BigDecimal(amount), Money.currency("TRY"));
    }

    private static void assertRefuses(Offer offer, String code, Order.State order) {
        assertRuleRefuses(code, () -> offer.accept(order, OfferTest::day, NOW));
    }

    private static void assertRuleRefuses(String code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
