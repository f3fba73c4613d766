package crm.marketing.customer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.MarketingComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** MKT-09, MKT-23, CON-04: rules ask what the others' events have told. */
@QuarkusTest
class FactsComponentTest extends MarketingComponentTest {

    @Test
    void ordersAreCountedPerCustomerAndACancelledOneNoMore() {
        var customer = UUID.randomUUID();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        confirm(first, customer, "100.50", "2026-01-05T10:00:00Z");
        register(customer);
        confirm(second, customer, "20", "2026-03-05T10:00:00Z");
        eventually(() -> Integer.valueOf(2).equals(fact(customer, "order_count"))
                && Boolean.TRUE.equals(fact(customer, "registered")));
        assertThat(revenue(customer)).isEqualByComparingTo("120.50");
        assertThat(size(rule("REVENUE", "AT_LEAST", "120.50", "TRY"), customer)).isEqualTo(1);
        assertThat(size(rule("LAST_ORDER_AT", "BEFORE", "2026-03-05T10:00:00Z", null), customer))
                .isZero();

        send(
                "crm.sales.order.v1",
                "crm.sales.order.cancelled.v1",
                second,
                2,
                "{\"orderId\":\"" + second + "\",\"customerId\":\"" + customer
                        + "\",\"reason\":\"X\",\"cancelledAt\":\"2026-03-06T10:00:00Z\"}");
        eventually(() -> Integer.valueOf(1).equals(fact(customer, "order_count")));
        assertThat(revenue(customer)).isEqualByComparingTo("100.50");
        assertThat(size(rule("LAST_ORDER_AT", "BEFORE", "2026-03-05T10:00:00Z", null), customer))
                .isEqualTo(1);
        assertThat(size(rule("DAYS_SINCE_LAST_ORDER", "AT_LEAST", "30", null), customer))
                .isEqualTo(1);
        assertThat(size(rule("DAYS_SINCE_LAST_ORDER", "AT_MOST", "30", null), customer))
                .isZero();
    }

    /** C48: every order is legal, so their sum is too. */
    @Test
    void ordersOfTheLargestAmountAreSummed() {
        var customer = UUID.randomUUID();
        register(customer);
        for (int day = 1; day <= 3; day++) {
            confirm(UUID.randomUUID(), customer, "999999999999999.99", "2026-01-0" + day + "T10:00:00Z");
        }

        eventually(() -> Integer.valueOf(3).equals(fact(customer, "order_count")));
        assertThat(revenue(customer)).isEqualByComparingTo("2999999999999999.97");
    }

    /** C48: a million of the largest orders, as the table would hold their sum. */
    @Test
    void theSumOfAMillionLargestOrdersFits() {
        var customer = UUID.randomUUID();
        var million = new BigDecimal("999999999999999.99").multiply(BigDecimal.valueOf(1_000_000));

        TestDatabase.asService()
                .update(
                        "insert into customer_revenue (customer_id, currency, amount) values (?, 'TRY', ?)",
                        customer,
                        million);

        assertThat(revenue(customer)).isEqualByComparingTo(million);
    }

    @Test
    void aComplaintIsOpenUntilItIsSolvedAndAgainWhenItIsReopened() {
        var customer = UUID.randomUUID();
        var request = UUID.randomUUID();
        register(customer);
        request("opened", request, customer, 1, ",\"requestType\":\"COMPLAINT\"");
        eventually(() -> Boolean.TRUE.equals(fact(customer, "registered"))
                && Integer.valueOf(1).equals(fact(customer, "open_complaints")));
        assertThat(size(rule("OPEN_COMPLAINT", "EQUALS", "true", null), customer))
                .isEqualTo(1);
        request("resolved", request, customer, 2, "");
        eventually(() -> Integer.valueOf(0).equals(fact(customer, "open_complaints")));
        request("reopened", request, customer, 3, "");
        eventually(() -> Integer.valueOf(1).equals(fact(customer, "open_complaints")));
    }

    @Test
    void onlyPersonsWhoPermitItAreEligibleAndTheLastDecisionCounts() {
        var customer = UUID.randomUUID();
        register(customer);
        var permission = UUID.randomUUID();
        decide(permission, customer, "MARKETING_COMM", "PERMIT", 1);
        eventually(() -> fact(customer, "registered") != null && eligible(customer) == 1);
        decide(permission, customer, "MARKETING_COMM", "DENY", 2);
        eventually(() -> eligible(customer) == 0);
    }

    /** CON-12 */
    @Test
    void aPersonIsCountedOnlyWhileTheyPermitAnalysis() {
        var customer = UUID.randomUUID();
        register(customer);
        eventually(() -> fact(customer, "registered") != null);
        var segment = created(SEGMENTS, ruleSegment(rule("LANGUAGE", "EQUALS", languageOf(customer), null)));
        assertThat(sizeOf(segment)).containsEntry("size", 1).containsEntry("notAnalysed", 0);
        var permission = UUID.randomUUID();
        decide(permission, customer, "ANALYTICS_INDIVIDUAL", "PERMIT", 1);
        decide(permission, customer, "ANALYTICS_INDIVIDUAL", "DENY", 2);
        eventually(() -> Integer.valueOf(0).equals(sizeOf(segment).get("size")));
        assertThat(sizeOf(segment)).containsEntry("notAnalysed", 1);
        decide(permission, customer, "ANALYTICS_INDIVIDUAL", "PERMIT", 3);
        eventually(() -> Integer.valueOf(1).equals(sizeOf(segment).get("size")));
    }

    @Test
    void aRuleOverBehaviourNeedsProfilingToo() {
        var customer = UUID.randomUUID();
        register(customer);
        decide(UUID.randomUUID(), customer, "MARKETING_COMM", "PERMIT", 1);
        eventually(() -> fact(customer, "registered") != null && eligible(customer) == 1);
        TestDatabase.asMigration().update("update customer set order_count = 4712 where customer_id = ?", customer);
        var segment = created(SEGMENTS, ruleSegment(rule("ORDER_COUNT", "EQUALS", "4712", null)));
        assertThat(sizeOf(segment)).containsEntry("size", 1).containsEntry("eligible", 0);

        decide(UUID.randomUUID(), customer, "PROFILING", "PERMIT", 1);
        eventually(() -> Integer.valueOf(1).equals(sizeOf(segment).get("eligible")));
    }

    private static Object fact(UUID customer, String column) {
        var rows =
                TestDatabase.asMigration().rows("select " + column + " from customer where customer_id = ?", customer);
        return rows.isEmpty() ? null : rows.get(0).get(column);
    }

    private static BigDecimal revenue(UUID customer) {
        return TestDatabase.asMigration()
                .value("select amount from customer_revenue where customer_id = ? and currency = 'TRY'", customer);
    }

    private static Map<String, Object> rule(String fact, String operator, String value, String currency) {
        var rule = new java.util.HashMap<String, Object>(Map.of("fact", fact, "operator", operator, "value", value));
        if (currency != null) {
            rule.put("currency", currency);
        }
        return rule;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static Map<String, Object> ruleSegment(Map<String, Object>... conditions) {
        return Map.of(
                "name", "Rule", "kind", "RULE", "rule", Map.of("match", "ALL", "conditions", List.of(conditions)));
    }

    /** Of the one customer: the others of this database are kept out by the language, which no other test uses. */
    private static int size(Map<String, Object> condition, UUID customer) {
        var segment = created(SEGMENTS, ruleSegment(condition, rule("LANGUAGE", "EQUALS", languageOf(customer), null)));
        return count(segment, "size");
    }

    private static int eligible(UUID customer) {
        var segment = created(SEGMENTS, ruleSegment(rule("LANGUAGE", "EQUALS", languageOf(customer), null)));
        return count(segment, "eligible");
    }

    private static int count(UUID segment, String which) {
        return (Integer) sizeOf(segment).get(which);
    }

    private static Map<String, Object> sizeOf(UUID segment) {
        return manager()
                .get(SEGMENTS + "/" + segment + "/size")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private static String languageOf(UUID customer) {
        return "x-" + customer.toString().substring(0, 8);
    }

    /** Of somebody whom one may analyse. */
    private static void register(UUID customer) {
        permit(customer, "ANALYTICS_INDIVIDUAL");
        send(
                "crm.customer.individual-customer.v1",
                "crm.customer.individual-customer.registered.v1",
                customer,
                1,
                "{\"customerId\":\"" + customer + "\",\"externalIds\":[],\"language\":\"" + languageOf(customer)
                        + "\",\"customerSince\":\"2020-01-01T00:00:00Z\",\"ownerUserId\":\"" + UUID.randomUUID()
                        + "\"}");
    }

    private static void confirm(UUID order, UUID customer, String net, String at) {
        send(
                "crm.sales.order.v1",
                "crm.sales.order.confirmed.v1",
                order,
                1,
                "{\"orderId\":\"" + order + "\",\"customerId\":\"" + customer + "\",\"net\":{\"amount\":\"" + net
                        + "\",\"currency\":\"TRY\"},\"confirmedAt\":\"" + at + "\"}");
    }

    private static void request(String verb, UUID request, UUID customer, int version, String more) {
        send(
                "crm.support.service-request.v1",
                "crm.support.service-request." + verb + ".v1",
                request,
                version,
                "{\"requestId\":\"" + request + "\",\"customerId\":\"" + customer + "\"" + more + "}");
    }

    private static void decide(UUID permission, UUID person, String purpose, String decision, int version) {
        send(
                "crm.consent.permission.v1",
                "crm.consent.permission.changed.v1",
                permission,
                version,
                "{\"permissionId\":\"" + permission + "\",\"family\":\"PROC\",\"personId\":\"" + person
                        + "\",\"purpose\":\"" + purpose + "\",\"decision\":\"" + decision + "\"}");
    }

    private static void send(String topic, String type, UUID aggregate, int version, String body) {
        var headers = new java.util.HashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/test");
        headers.put("ce_subject", aggregate.toString());
        headers.put("ce_time", "2026-11-22T09:00:00Z");
        headers.put("ce_recordedat", "2026-11-22T09:00:00Z");
        headers.put("ce_aggregateversion", String.valueOf(version));
        headers.put("ce_correlationid", UUID.randomUUID().toString());
        headers.put("ce_actor", "user:test");
        TestTopics.send(topic, aggregate.toString(), headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
