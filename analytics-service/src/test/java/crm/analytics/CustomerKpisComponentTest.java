package crm.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import crm.analytics.Purchases.Purchase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** K4, K5, K7 over real purchases equal a plain calculation over the same file; CON-12 decides whose purchases. */
@QuarkusTest
class CustomerKpisComponentTest extends AnalyticsComponentTest {

    private static final ZoneId ZONE = Span.ZONE;
    private static final LocalDate FIRST_DAY = LocalDate.parse("1996-11-01");
    private static final int DAYS = 730;
    private static final int QUESTIONS = 12;
    private static final long SEED = 19970101;

    /** Owner 1 and team 0 have some customers in common. */
    private static final List<Map<String, String>> PARTS = List.of(
            Map.of(),
            Map.of("channel", "STORE"),
            Map.of("owner", new UUID(0, 2).toString()),
            Map.of("team", "team-1"),
            Map.of("owner", new UUID(0, 1).toString(), "team", "team-0", "channel", "WEB"));

    private final Purchases purchases = Purchases.read(ZONE);
    private final Happenings happenings = new Happenings();

    @BeforeEach
    void begin() {
        forgetAllFacts();
    }

    @Test
    void retentionChurnAndRevenuePerCustomerEqualAPlainCalculation() {
        var permitted = publish();
        compare(permitted, new Random(SEED));

        var gone = permitted.stream().sorted().limit(150).collect(Collectors.toSet());
        var come = purchases.customers().stream()
                .filter(id -> !permitted.contains(id))
                .sorted()
                .limit(40)
                .collect(Collectors.toSet());
        gone.forEach(id -> happenings.permission(id, false, Instant.parse("2026-11-02T00:00:00Z")));
        come.forEach(id -> happenings.permission(id, true, Instant.parse("2026-11-02T00:00:00Z")));
        happenings.shuffled(SEED).arrive();

        var now = new HashSet<>(permitted);
        now.removeAll(gone);
        now.addAll(come);
        compare(now, new Random(SEED + 1));
    }

    /** The whole file as events of three topics in a random order; whose number ends in 7 refuses. */
    private Set<UUID> publish() {
        var permitted = new HashSet<UUID>();
        for (var customer : firstPurchases()) {
            var grants = !customer.number().endsWith("7");
            happenings.individual(
                    customer.customer(),
                    purchases.moment(customer),
                    Purchases.owner(customer),
                    Purchases.team(customer));
            happenings.permission(customer.customer(), grants, Instant.parse("2026-11-01T00:00:00Z"));
            if (grants) {
                permitted.add(customer.customer());
            }
        }
        purchases
                .all()
                .forEach(one -> happenings.confirmed(
                        UUID.randomUUID(),
                        one.customer(),
                        purchases.moment(one),
                        one.dollars().toPlainString(),
                        "USD",
                        1,
                        Purchases.channel(one)));
        happenings.shuffled(SEED).arrive();
        return permitted;
    }

    private List<Purchase> firstPurchases() {
        var seen = new HashSet<UUID>();
        return purchases.all().stream().filter(one -> seen.add(one.customer())).toList();
    }

    private void compare(Set<UUID> permitted, Random random) {
        var included = purchases.of(one -> permitted.contains(one.customer()));
        var excluded = purchases.of(one -> !permitted.contains(one.customer()));
        for (int i = 0; i < QUESTIONS; i++) {
            var from = FIRST_DAY.plusDays(random.nextInt(DAYS));
            var to = from.plusDays(1 + random.nextInt(400));
            var step = List.of("none", "day", "week", "month", "quarter").get(random.nextInt(5));
            compare(included, excluded, new Question(from, to, step, window(random), PARTS.get(i % PARTS.size())));
        }
        compare(
                included,
                excluded,
                new Question(FIRST_DAY, FIRST_DAY.plusMonths(20), "month", Period.ofMonths(1), Map.of()));
    }

    /** Of days, and of the calendar, whose months are not equally long. */
    private static Period window(Random random) {
        return random.nextBoolean()
                ? Period.ofDays(1 + random.nextInt(500))
                : List.of(Period.ofMonths(1), Period.ofMonths(3), Period.ofYears(1))
                        .get(random.nextInt(3));
    }

    /** @param only by dimension: C31 */
    private record Question(LocalDate from, LocalDate to, String step, Period window, Map<String, String> only) {

        Map<String, ?> parameters() {
            var asked = new HashMap<String, Object>(only);
            asked.putAll(Map.of("from", from.toString(), "to", to.toString(), "by", step, "window", window.toString()));
            return asked;
        }

        /** Whether it is one of those that are asked for. */
        boolean holds(Purchase purchase) {
            return holds("channel", Purchases.channel(purchase))
                    && holds("team", Purchases.team(purchase))
                    && holds("owner", Purchases.owner(purchase).toString());
        }

        private boolean holds(String dimension, String value) {
            return only.getOrDefault(dimension, value).equals(value);
        }

        List<LocalDate> bounds() {
            return new Span(from, to, step).bounds();
        }
    }

    private void compare(Purchases permitted, Purchases refused, Question question) {
        var included = permitted.of(question::holds);
        var excluded = refused.of(question::holds);
        var retention = ask("K4", question);
        var churn = ask("K7", question);
        var revenue = ask("K5", question);
        var bounds = question.bounds();
        assertThat(retention).as("%s", question).hasSize(bounds.size() - 1);
        for (int i = 0; i < retention.size(); i++) {
            var from = bounds.get(i);
            var to = bounds.get(i + 1);
            var what = "%s, period %s to %s".formatted(question, from, to);
            var cohort = included.activeAt(from, question.window()).size();
            var stayed = included.stayed(from, to, question.window());
            var left = excluded.activeAt(from, question.window()).size();
            check(what, retention.get(i), stayed, Purchases.percent(stayed, Math.max(1, cohort)), cohort, left);
            check(
                    what,
                    churn.get(i),
                    cohort - stayed,
                    Purchases.percent(cohort - stayed, Math.max(1, cohort)),
                    cohort,
                    left);
            if (cohort > 0) {
                assertThat(value(retention.get(i)).add(value(churn.get(i))))
                        .as(what)
                        .isEqualByComparingTo("100");
            }
            var buyers = included.activeIn(from, to).size();
            var sum = included.revenue(from, to);
            check(
                    what,
                    revenue.get(i),
                    sum,
                    Purchases.quotient(sum, Math.max(1, buyers)),
                    buyers,
                    excluded.activeIn(from, to).size());
        }
    }

    private static void check(
            String what, Map<String, Object> period, long part, BigDecimal value, int population, int left) {
        check(what, period, BigDecimal.valueOf(part), value, population, left);
    }

    private static void check(
            String what, Map<String, Object> period, BigDecimal part, BigDecimal value, int population, int left) {
        assertThat(number(period, "denominator")).as(what).isEqualByComparingTo(BigDecimal.valueOf(population));
        assertThat(number(period, "included")).as(what).isEqualByComparingTo(BigDecimal.valueOf(population));
        assertThat(number(period, "numerator")).as(what).isEqualByComparingTo(part);
        assertThat(number(period, "excludedNoConsent")).as(what).isEqualByComparingTo(BigDecimal.valueOf(left));
        assertThat(period).as(what).containsKey("value");
        if (population == 0) {
            assertThat(period.get("value")).as(what).isNull();
        } else {
            assertThat(value(period)).as(what).isEqualByComparingTo(value);
        }
    }

    private static BigDecimal value(Map<String, Object> period) {
        return number(period, "value");
    }

    private static BigDecimal number(Map<String, Object> period, String field) {
        return new BigDecimal(period.get(field).toString());
    }

    private static List<Map<String, Object>> ask(String code, Question question) {
        var body = kpi(code, question.parameters())
                .statusCode(200)
                .extract()
                .body()
                .asString();
        return JsonPath.from(body)
                .using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
                .getList("periods");
    }

    @Test
    void aWeekBeginsOnMonday() {
        var monday = LocalDate.parse("2026-11-25").with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var periods = ask("K4", new Question(monday, monday.plusDays(14), "week", Period.ofDays(30), Map.of()));
        assertThat(periods).extracting(period -> period.get("to")).containsExactly("2026-11-30", "2026-12-07");
        assertThat(periods).extracting(period -> period.get("value")).containsOnlyNulls();
    }
}
