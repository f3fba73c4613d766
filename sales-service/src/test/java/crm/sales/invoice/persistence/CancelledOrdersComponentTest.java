package crm.sales.invoice.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** SAL-08, SAL-09: no order is cancelled while its invoice is owed. */
@QuarkusTest
class CancelledOrdersComponentTest extends SalesComponentTest {

    private static final int PAIRS = 8;
    private static final Map<String, String> REASON = Map.of("reason", "CUSTOMER_REQUEST");

    @Test
    void anOrderIsNotCancelledOnceItsInvoiceIsIssued() {
        var order = aConfirmedOrder();
        var invoice = draftOf(order);
        manager().post(issuing(invoice)).then().statusCode(200);

        refused(manager().body(REASON).post(cancelling(order)).then(), 409, "order.has-issued-invoice");

        assertThat(statusOf("sales_order", order)).isEqualTo("CONFIRMED");
        assertThat(eventTypesOf(order)).containsExactly("order.created.v1", "order.confirmed.v1");
    }

    @Test
    void aDraftInvoiceKeepsNoOrderButIsNotIssuedAfterwards() {
        var order = aConfirmedOrder();
        var invoice = draftOf(order);
        manager().body(REASON).post(cancelling(order)).then().statusCode(200);

        refused(manager().post(issuing(invoice)).then(), 409, "invoice.order-not-confirmed");

        assertThat(statusOf("invoice", invoice)).isEqualTo("DRAFT");
        assertThat(eventTypesOf(invoice)).isEmpty();
    }

    @Test
    void ofACancellationAndAnIssueAtTheSameMomentOneIsRefused() throws Exception {
        var calls = new ArrayList<Callable<Integer>>();
        for (int pair = 0; pair < PAIRS; pair++) {
            var order = aConfirmedOrder();
            var invoice = draftOf(order);
            calls.add(() -> manager().body(REASON).post(cancelling(order)).statusCode());
            calls.add(() -> manager().post(issuing(invoice)).statusCode());
        }
        var answers = atOnce(calls);

        for (int pair = 0; pair < PAIRS; pair++) {
            assertThat(answers.subList(2 * pair, 2 * pair + 2)).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(TestDatabase.asMigration().rows("""
                        select o.id from sales_order o join invoice i on i.order_id = o.id
                        where o.status = 'CANCELLED' and i.status <> 'DRAFT'
                        """)).isEmpty();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static UUID draftOf(UUID order) {
        return created(INVOICES, Map.of("orderId", order));
    }

    private static String cancelling(UUID order) {
        return ORDERS + "/" + order + "/cancel";
    }

    private static String issuing(UUID invoice) {
        return INVOICES + "/" + invoice + "/issue";
    }

    private static String statusOf(String table, UUID id) {
        return TestDatabase.asMigration().value("select status from " + table + " where id = ?", id);
    }
}
