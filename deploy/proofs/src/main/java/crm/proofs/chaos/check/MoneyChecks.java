package crm.proofs.chaos.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toList;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.Capture.Decision;
import crm.proofs.chaos.capture.Capture.Fact;
import crm.proofs.chaos.capture.Capture.KpiFigure;
import crm.proofs.chaos.capture.Capture.Sale;
import crm.proofs.chaos.capture.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Money, to the last digit, along its whole way. */
final class MoneyChecks {

    private static final String ORDERS = "analytics.order_fact";
    private static final String COST = "cost";
    private static final int KPI_DECIMALS = 4;

    private MoneyChecks() {}

    private record Order(
            String id,
            String customerId,
            String currency,
            BigDecimal net,
            BigDecimal cost,
            Instant confirmedAt,
            boolean cancelled) {

        static Order of(Fact fact) {
            var content = fact.content();
            return new Order(
                    fact.id(),
                    content.get("customerId"),
                    content.get("currency"),
                    new BigDecimal(content.get("net")),
                    new BigDecimal(content.getOrDefault(COST, "0")),
                    Instant.parse(content.get("confirmedAt")),
                    content.containsKey("cancelledAt"));
        }

        Sale sale() {
            return new Sale(id, currency, new BigDecimal(Values.amount(net)), confirmedAt, cancelled);
        }
    }

    /** Order by order, and the sums by currency. */
    static CheckResult revenueOfSalesIsThatOfTheEvents(Capture capture) {
        var judgement = new Judgement("revenue of sales = of events = of facts");
        var published = sales(capture.published());
        var stored = sales(capture.stored());
        judgement.same("sales", capture.sales(), "the events", published);
        judgement.same("sales", capture.sales(), "the facts", stored);
        var sums = sums(capture.sales());
        judgement.expect(
                sums.equals(sums(published)),
                () -> "revenue is " + sums + " in sales, " + sums(published) + " in the events");
        judgement.expect(
                sums.equals(sums(stored)), () -> "revenue is " + sums + " in sales, " + sums(stored) + " in the facts");
        return judgement.result();
    }

    private static List<Sale> sales(List<Fact> facts) {
        return orders(facts).stream().map(Order::sale).toList();
    }

    private static List<Order> orders(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.table().equals(ORDERS))
                .map(Order::of)
                .toList();
    }

    private static Map<String, BigDecimal> sums(List<Sale> sales) {
        return sales.stream()
                .filter(sale -> !sale.cancelled())
                .collect(groupingBy(Sale::currency, mapping(Sale::net, reducing(BigDecimal.ZERO, BigDecimal::add))));
    }

    /** Over those who permit it: K5 counts the revenue of the period, K6 revenue without cost until its end. */
    static CheckResult kpisAreWhatTheEventsSay(Capture capture) {
        var judgement = new Judgement("KPI = events of those who permit it");
        var permitted = permitted(capture.decisions());
        var orders = orders(capture.published()).stream()
                .filter(order -> !order.cancelled() && permitted.getOrDefault(order.customerId(), false))
                .toList();
        everyOrderHasItsCost(judgement, capture.published());
        everyDecisionOnce(judgement, capture.decisions());
        var asked = capture.kpis().stream().map(KpiFigure::code).sorted().toList();
        judgement.expect(
                asked.isEmpty() || asked.equals(List.of("K5", "K6")),
                () -> "answered were " + asked + ", not K5 and K6");
        capture.kpis().forEach(kpi -> {
            var expected = expected(kpi, orders);
            judgement.expect(
                    expected.compareTo(kpi.numerator()) == 0,
                    () -> kpi.code() + " in " + kpi.currency() + " says " + kpi.numerator() + ", the events "
                            + expected);
        });
        return judgement.result();
    }

    /** It is told in a topic of its own. */
    private static void everyOrderHasItsCost(Judgement judgement, List<Fact> published) {
        published.stream()
                .filter(fact -> fact.table().equals(ORDERS))
                .forEach(order -> judgement.expect(
                        order.content().containsKey(COST),
                        () -> "what the order " + order.id() + " costs was not told"));
    }

    private static void everyDecisionOnce(Judgement judgement, List<Decision> decisions) {
        decisions.stream()
                .filter(decision -> decision.version() != Decision.ALWAYS)
                .collect(groupingBy(Decision::personId, mapping(Decision::version, toList())))
                .forEach((person, versions) -> judgement.expect(
                        versions.stream()
                                .sorted()
                                .toList()
                                .equals(LongStream.rangeClosed(1, versions.size())
                                        .boxed()
                                        .toList()),
                        () -> "the decisions of " + person + " have the versions " + versions));
    }

    private static BigDecimal expected(KpiFigure kpi, List<Order> orders) {
        var lifetime = kpi.code().equals("K6");
        return orders.stream()
                .filter(order -> order.currency().equals(kpi.currency())
                        && order.confirmedAt().isBefore(kpi.to())
                        && (lifetime || !order.confirmedAt().isBefore(kpi.from())))
                .map(order -> lifetime ? order.net().subtract(order.cost()) : order.net())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(KPI_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static Map<String, Boolean> permitted(List<Decision> decisions) {
        var latest = new HashMap<String, Decision>();
        decisions.forEach(decision -> latest.merge(
                decision.personId(), decision, (one, other) -> one.version() > other.version() ? one : other));
        var permitted = new HashMap<String, Boolean>();
        latest.forEach((person, decision) -> permitted.put(person, decision.permitted()));
        return permitted;
    }
}
