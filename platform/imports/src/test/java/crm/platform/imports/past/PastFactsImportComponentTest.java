package crm.platform.imports.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.Owner;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.ImportsComponentTest;
import crm.platform.imports.RowOutcome;
import crm.platform.imports.RowOutcome.Status;
import crm.platform.security.Visibility;
import crm.platform.security.Visibility.Scope;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Past facts are stored once, for customers that the person who imports may see. */
@QuarkusTest
class PastFactsImportComponentTest extends ImportsComponentTest {

    private static final UUID OWNER = new UUID(1, 1);

    @Inject
    TestPastFacts facts;

    @Inject
    ReactiveUnitOfWork unitOfWork;

    private final TestDatabase database = TestDatabase.asService();

    @BeforeEach
    void aCustomer() {
        TestDatabase.asMigration().truncate("past_fact", "known_customer", "customer_ref");
        var customer = UUID.randomUUID();
        database.update("insert into known_customer values (?, ?, 'izmir', 'sales/izmir')", customer, OWNER);
        database.update("insert into customer_ref values ('import', 'C1', ?)", customer);
    }

    @Test
    void whatIsNewIsStoredWithANumberAndTheSameFileAgainChangesNothing() throws Throwable {
        var rows = List.of(row(2, "A", "C1", "1.50"), row(3, "B", "nobody", "2"), row(4, "C", "C1", "3"));

        assertThat(run(false, Visibility.all(), rows))
                .extracting(RowOutcome::line, RowOutcome::status, RowOutcome::code)
                .containsExactly(
                        tuple(2, Status.CREATED, null),
                        tuple(3, Status.FAILED, "customer.unknown"),
                        tuple(4, Status.CREATED, null));
        assertThat(run(false, Visibility.all(), rows))
                .extracting(RowOutcome::status)
                .containsExactly(Status.UNCHANGED, Status.FAILED, Status.UNCHANGED);
        assertThat(run(false, Visibility.all(), List.of(row(2, "A", "C1", "9"))))
                .extracting(RowOutcome::code)
                .containsExactly("differs");
        assertThat(database.rows("select external_id, amount from past_fact where number like 'F-%' order by 1"))
                .containsExactly(
                        Map.of("external_id", "A", "amount", new BigDecimal("1.5000")),
                        Map.of("external_id", "C", "amount", new BigDecimal("3.0000")));
    }

    @ParameterizedTest
    @EnumSource
    void aCustomerIsFoundByThoseWhoMaySeeIt(Scope scope) throws Throwable {
        var sees = new Visibility(scope, OWNER, List.of("izmir"), List.of("sales"));
        var seesNot = new Visibility(scope, UUID.randomUUID(), List.of("ankara"), List.of("marketing"));

        assertThat(run(false, sees, List.of(row(2, "A", "C1", "1"))))
                .extracting(RowOutcome::status)
                .containsExactly(Status.CREATED);
        assertThat(run(false, seesNot, List.of(row(2, "B", "C1", "1"))))
                .extracting(RowOutcome::status)
                .containsExactly(scope == Scope.ALL ? Status.CREATED : Status.FAILED);
    }

    @Test
    void aDryRunDrawsNoNumber() throws Throwable {
        var last = database.<Long>value("select last_value from past_fact_number");

        run(true, Visibility.all(), List.of(row(2, "A", "C1", "1")));

        assertThat(database.<Long>value("select last_value from past_fact_number"))
                .isEqualTo(last);
        assertThat(database.<String>value("select number from past_fact")).isEqualTo("PREVIEW-1");
    }

    @Test
    void twoAtOnceStoreEachFactOnce() {
        var rows = new ArrayList<ImportRow>();
        for (int line = 2; line < 300; line++) {
            rows.add(row(line, "A" + line, "C1", "1"));
        }
        var first = CompletableFuture.supplyAsync(() -> created(rows));
        var second = CompletableFuture.supplyAsync(() -> created(rows));

        assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(298L, 0L);
    }

    private long created(List<ImportRow> rows) {
        try {
            return run(false, Visibility.all(), rows).stream()
                    .filter(outcome -> outcome.status() == Status.CREATED)
                    .count();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private List<RowOutcome> run(boolean dry, Visibility visibility, List<ImportRow> rows) throws Throwable {
        var run = new ImportRun(UUID.randomUUID(), dry, new Owner(OWNER, null, null), visibility, "f.csv", "0");
        Uni<List<RowOutcome>> outcomes = Uni.createFrom().deferred(() -> facts.apply(run, rows));
        return VertxContextSupport.subscribeAndAwait(() -> unitOfWork.inTransaction(() -> outcomes));
    }

    private static ImportRow row(int line, String id, String customer, String amount) {
        return new ImportRow(
                line, Map.of("externalId", id, "customerExternalId", customer, "amount", new BigDecimal(amount)));
    }
}
