package crm.platform.imports.past;

import static crm.platform.data.table.SqlType.NUMERIC;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.customer.KnownCustomer;
import crm.platform.customer.KnownCustomers;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.data.table.Table;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import crm.platform.imports.past.TestPastFacts.Found;
import crm.platform.imports.past.TestPastFacts.Wanted;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Amounts that customers once paid. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class TestPastFacts extends PastFactsImport<Wanted, Found> {

    record Wanted(ImportRow row, ImportedKey key, BigDecimal amount) {}

    record Found(KnownCustomer customer, BigDecimal amount) {

        static Found of(Row row) {
            return new Found(KnownCustomers.in(row), row.getBigDecimal("amount"));
        }
    }

    record Stored(String number, ImportedKey key, UUID customer, BigDecimal amount) {}

    private static final PastFactsLookup<Wanted, Found> LOOKUP = new PastFactsLookup<>(
            ImportedKey.rows(Wanted::key),
            "select " + KnownCustomers.SELECT + ", f.amount from {numbered} r " + KnownCustomers.BY_KEY
                    + " left join past_fact f on f.system = r.system and f.external_id = r.external_id order by r.place",
            Found::of);

    private static final Table<Stored> FACTS = new Table<>("past_fact", "f");

    static {
        FACTS.fixed("number", TEXT, Stored::number);
        FACTS.key("system", TEXT, fact -> fact.key().system());
        FACTS.key("external_id", TEXT, fact -> fact.key().externalId());
        FACTS.fixed("customer_id", UUID, Stored::customer);
        FACTS.fixed("amount", NUMERIC, Stored::amount);
    }

    TestPastFacts(ReactiveUnitOfWork unitOfWork) {
        super("platform", unitOfWork, LOOKUP);
    }

    @Override
    public String code() {
        return "past-facts";
    }

    @Override
    public List<ImportColumn> columns() {
        return Stream.concat(
                        ImportedKey.columns("fact", "fact and customer").stream(),
                        Stream.of(ImportColumn.required("amount", ColumnType.MONEY)))
                .toList();
    }

    @Override
    protected Wanted read(ImportRow row) {
        return new Wanted(row, ImportedKey.of(row), row.decimal("amount"));
    }

    @Override
    protected List<RowOutcome> check(List<Looked<Wanted, Found>> rows) {
        return rows.stream().map(one -> check(one.row(), one.found())).toList();
    }

    private static RowOutcome check(Wanted wanted, Found found) {
        if (found.customer() == null) {
            return wanted.row().failed("customerExternalId", "customer.unknown", "There is no such customer.");
        }
        if (found.amount() == null) {
            return wanted.row().created();
        }
        return found.amount().compareTo(wanted.amount()) == 0
                ? wanted.row().unchanged()
                : wanted.row().failed("externalId", "differs", "It was imported with another amount.");
    }

    @Override
    protected Uni<Void> store(Sql sql, ImportRun run, List<Looked<Wanted, Found>> rows) {
        return numbers(sql, run, "past_fact_number", rows.size(), number -> "F-" + number)
                .map(numbers -> stored(rows, numbers))
                .chain(stored -> FACTS.insert().on(sql, stored))
                .replaceWithVoid();
    }

    private static List<Stored> stored(List<Looked<Wanted, Found>> rows, List<String> numbers) {
        var stored = new ArrayList<Stored>();
        IntStream.range(0, rows.size()).forEach(place -> {
            var one = rows.get(place);
            stored.add(new Stored(
                    numbers.get(place),
                    one.row().key(),
                    one.found().customer().id(),
                    one.row().amount()));
        });
        return stored;
    }
}
