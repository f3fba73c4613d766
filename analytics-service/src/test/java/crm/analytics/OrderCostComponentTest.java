package crm.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.Money;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** K6: what orders cost comes from a topic of its own, before or after them; the figures are the same in the end. */
@QuarkusTest
class OrderCostComponentTest extends AnalyticsComponentTest {

    private static final Instant JANUARY = Instant.parse("2026-01-10T09:00:00Z");
    private static final Map<String, String> PERIOD = Map.of("from", "2026-01-01", "to", "2026-02-01");
    private static final int CUSTOMERS = 40;
    private static final int ORDERS = 300;

    private final Happenings happenings = new Happenings();

    @BeforeEach
    void begin() {
        forgetAllFacts();
    }

    /** @param unitCosts one per line; null where nobody knows it */
    private record Sale(UUID id, UUID customer, BigDecimal net, List<Money> unitCosts) {

        private Stream<BigDecimal> known() {
            return unitCosts.stream()
                    .filter(Objects::nonNull)
                    .filter(cost -> cost.currency().equals("TRY"))
                    .map(cost -> cost.value().multiply(Happenings.UNITS));
        }
    }

    private record Figures(BigDecimal profit, long unknownLines) {

        private Figures {
            profit = profit.stripTrailingZeros();
        }

        private static Figures of(List<Sale> sales) {
            return new Figures(
                    sales.stream()
                            .map(sale -> sale.known().reduce(sale.net(), BigDecimal::subtract))
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    sales.stream()
                            .mapToLong(sale ->
                                    sale.unitCosts().size() - sale.known().count())
                            .sum());
        }

        /** As long as nothing is known of what they cost. */
        private static Figures withoutCosts(List<Sale> sales) {
            return of(sales.stream()
                    .map(sale -> new Sale(
                            sale.id(),
                            sale.customer(),
                            sale.net(),
                            Collections.nCopies(sale.unitCosts().size(), null)))
                    .toList());
        }
    }

    @Test
    void anOrderWhoseCostHasNotComeCountsItAsUnknown() {
        var sales = sales(people(), new Random(1));
        sales.forEach(this::confirmed);
        happenings.arrive();
        assertThat(figures()).isEqualTo(Figures.withoutCosts(sales));

        sales.forEach(this::costed);
        happenings.arrive();
        assertThat(figures()).isEqualTo(Figures.of(sales));
    }

    @Test
    void aCostThatComesBeforeItsOrderWaitsForIt() {
        var sales = sales(people(), new Random(2));
        sales.forEach(this::costed);
        happenings.arrive();
        assertThat(figures()).isEqualTo(new Figures(BigDecimal.ZERO, 0));

        sales.forEach(this::confirmed);
        happenings.arrive();
        assertThat(figures()).isEqualTo(Figures.of(sales));
    }

    /** With the permissions among them. CON-12: what the orders of those who refused cost is in no figure. */
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void theFiguresAreTheSameInEveryOrderOfArrival(long seed) {
        var counted = sales(people(), new Random(seed));
        var refused = sales(List.of(UUID.randomUUID(), UUID.randomUUID()), new Random(seed + 1));
        refused.stream()
                .map(Sale::customer)
                .distinct()
                .forEach(person -> happenings.permission(person, false, JANUARY));
        Stream.concat(counted.stream(), refused.stream()).forEach(sale -> {
            confirmed(sale);
            costed(sale);
        });
        happenings.shuffled(seed).arrive();

        assertThat(figures()).isEqualTo(Figures.of(counted));
    }

    @Test
    void aCancelledOrderTakesItsCostWithIt() {
        var sales = sales(people(), new Random(6));
        sales.forEach(sale -> {
            confirmed(sale);
            costed(sale);
        });
        var gone = sales.get(0);
        happenings.cancelled(gone.id(), gone.customer(), JANUARY).arrive();

        assertThat(figures()).isEqualTo(Figures.of(sales.subList(1, sales.size())));
    }

    private List<UUID> people() {
        var people = Stream.generate(UUID::randomUUID).limit(CUSTOMERS).toList();
        people.forEach(person -> happenings.individual(person, JANUARY).permission(person, true, JANUARY));
        return people;
    }

    private static List<Sale> sales(List<UUID> people, Random random) {
        return Stream.generate(() -> new Sale(
                        UUID.randomUUID(),
                        people.get(random.nextInt(people.size())),
                        BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                        unitCosts(random)))
                .limit(ORDERS)
                .toList();
    }

    private static List<Money> unitCosts(Random random) {
        var costs = new ArrayList<Money>();
        for (int line = random.nextInt(3); line >= 0; line--) {
            var amount = BigDecimal.valueOf(random.nextInt(10_000), 2);
            costs.add(
                    switch (random.nextInt(4)) {
                        case 0 -> null;
                        case 1 -> Money.of(amount, "EUR");
                        default -> Money.of(amount, "TRY");
                    });
        }
        return costs;
    }

    private void confirmed(Sale sale) {
        happenings.confirmed(
                sale.id(),
                sale.customer(),
                JANUARY,
                sale.net().toPlainString(),
                "TRY",
                sale.unitCosts().size());
    }

    private void costed(Sale sale) {
        happenings.cost(sale.id(), sale.customer(), JANUARY, "TRY", sale.unitCosts());
    }

    private static Figures figures() {
        var body = kpi("K6", PERIOD).statusCode(200).extract().asString();
        var period = JsonPath.from(body)
                .using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
                .getMap("periods[0]");
        return new Figures(
                number(period, "numerator"), number(period, "costUnknownLines").longValueExact());
    }

    private static BigDecimal number(Map<?, ?> period, String field) {
        return new BigDecimal(period.get(field).toString());
    }
}
