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

/** SAL-09: numbers are gap-free in their series, whatever fails at the same moment. */
@QuarkusTest
class InvoiceNumbersComponentTest extends SalesComponentTest {

    private static final int AT_ONCE = 24;

    /**
     * Of 24 issues at once, every third fails late, when its event meets a row that is there already: after its number has been
     * drawn. The number goes to another.
     */
    @Test
    void numbersHaveNoGapUnderConcurrentIssuesOfWhichSomeFail() throws Exception {
        var customer = aKnownCustomer();
        var drafts = new ArrayList<UUID>();
        for (int i = 0; i < AT_ONCE; i++) {
            drafts.add(created(
                    INVOICES,
                    Map.of(
                            "customerId",
                            customer,
                            "lines",
                            List.of(Map.of(
                                    "description",
                                    "Consulting",
                                    "quantity",
                                    1,
                                    "unitPrice",
                                    money("50.00"),
                                    "taxRate",
                                    20)))));
        }
        for (int i = 0; i < AT_ONCE; i += 3) {
            makeItsEventCollide(drafts.get(i));
        }
        var answers = atOnce(drafts);

        assertThat(answers).filteredOn(status -> status == 200).hasSize(AT_ONCE - AT_ONCE / 3);
        assertThat(answers).filteredOn(status -> status != 200).hasSize(AT_ONCE / 3);
        assertThat(
                        TestDatabase.asMigration()
                                .rows(
                                        "select series from invoice where series like 'INV%' group by series"
                                                + " having max(series_number) - min(series_number) + 1 <> count(*) or min(series_number) <> 1"))
                .isEmpty();
        assertThat(
                        TestDatabase.asMigration()
                                .rows(
                                        "select s.code from invoice_series s where last_number <> (select count(*) from invoice where series = s.code)"))
                .isEmpty();
    }

    private static List<Integer> atOnce(List<UUID> drafts) throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var calls = drafts.stream()
                    .<Callable<Integer>>map(id ->
                            () -> manager().post(INVOICES + "/" + id + "/issue").statusCode())
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void makeItsEventCollide(UUID invoice) {
        TestDatabase.asMigration().update("""
                insert into outbox (event_id, topic, aggregate_id, aggregate_version, shard, type, payload, headers, occurred_at,
                                    recorded_at, sent_at)
                values (gen_random_uuid(), 'crm.sales.invoice.v1', ?, 1, 0, 'crm.sales.invoice.issued.v1', '{}', '{}', now(), now(), now())
                """, invoice);
    }
}
