package crm.proofs.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.proofs.observability.SpanCollector.Seen;
import crm.proofs.system.Api;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** ANA: one trace from the request at the gateway to the transaction that stores the fact behind the KPIs. */
@Order(70)
@ExtendWith(SharedSystem.class)
class OneTraceIT {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String CALLER = "b7ad6b7169203331";

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void aConfirmedOrderIsOneTraceFromTheDoorToItsFact(TestSystem system, SpanCollector collector) {
        var order = draftOrder(system);

        var confirmed = Api.of(system, "sales")
                .post(
                        "/api/v1/orders/" + order + "/confirm",
                        "{}",
                        "traceparent",
                        "00-" + trace + "-" + CALLER + "-01",
                        "Idempotency-Key",
                        "trace-" + order);
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);

        await("the fact's span")
                .atMost(LIMIT)
                .until(() -> !spans(collector, this::isFact).isEmpty());
        var fact = spans(collector, this::isFact).get(0);
        await("the spans before it")
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(way(collector, fact))
                        .as(() -> "of " + collector.of(trace))
                        .extracting(Seen::service)
                        .containsSubsequence("analytics-service", "sales-service", "sales-service", "gateway"));
        var way = way(collector, fact);
        assertThat(way.get(1).name()).isEqualTo("publish crm.sales.order.confirmed.v1");
        assertThat(way.get(way.size() - 1).parent()).isEqualTo(CALLER);
    }

    private String draftOrder(TestSystem system) {
        var sku = "TRACE-" + trace.substring(0, 8);
        var manager = Api.of(system, "manager");
        var product = created(manager, "/api/v1/products", """
                {"sku": "%s", "name": "%s", "kind": "GOOD", "taxRate": 20}""".formatted(sku, sku));
        manager.post("/api/v1/products/" + product + "/activate", "{}", "Idempotency-Key", "activate-" + sku);
        var customer = created(Api.of(system, "sales"), "/api/v1/individual-customers", """
                {"firstName": "İpek", "lastName": "İzlenen"}""");
        var known = new String[1];
        await("sales knows the customer").atMost(LIMIT).until(() -> {
            var answer = Api.of(system, "sales").post("/api/v1/orders", """
                    {"customerId": "%s", "channel": "WEB", "currency": "TRY",
                     "lines": [{"sku": "%s", "quantity": 2, "unitPrice": {"amount": "12.50", "currency": "TRY"}}]}""".formatted(customer, sku));
            known[0] = answer.status() == 201 ? answer.json().path("id").asText() : null;
            return known[0] != null;
        });
        return known[0];
    }

    private static String created(Api api, String path, String body) {
        var answer = api.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private boolean isFact(Seen span) {
        return span.service().equals("analytics-service") && span.name().equals("process crm.sales.order.confirmed.v1");
    }

    private List<Seen> spans(SpanCollector collector, Predicate<Seen> which) {
        return collector.of(trace).stream().filter(which).toList();
    }

    /** From the span to the first one of the trace that was heard of. */
    private List<Seen> way(SpanCollector collector, Seen from) {
        var way = new java.util.ArrayList<Seen>();
        for (var at = from; at != null; ) {
            way.add(at);
            var parent = at.parent();
            at = spans(collector, span -> span.id().equals(parent)).stream()
                    .findFirst()
                    .orElse(null);
        }
        return way;
    }
}
