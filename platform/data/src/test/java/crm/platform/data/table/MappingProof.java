package crm.platform.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.document.DocumentColumns;
import crm.platform.data.table.Mappings.EntityFields;
import crm.platform.domain.InvalidInput;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The line that persistence keeps, proven for one module on the real database: a table has one mapping, that mapping says what the
 * catalogue says, SQL texts write no column that it does not know, and what is written is read again. A service has one subclass, a
 * {@code QuarkusTest}.
 */
public abstract class MappingProof {

    private static final Path COMPILED = Path.of("target/classes");
    private static final int ROWS = 60;
    private static final long SEED = 20261129;

    @Inject
    Pool pool;

    @Inject
    Instance<Mutiny.SessionFactory> sessions;

    @Inject
    ReactiveUnitOfWork unitOfWork;

    private Mappings mappings;

    /**
     * Values of columns whose type takes no random ones, such as a code with a pattern.
     *
     * @return {@code table.column} → values
     */
    protected Map<String, List<?>> samples() {
        return Map.of();
    }

    /** Tables that SQL texts write although the module maps them not: the platform's own. */
    protected Set<String> mappedElsewhere() {
        return Set.of("outbox", "audit", "inbox", "dead_letter");
    }

    /** Mappings of storeys below that the module writes by, or whose tables its own migrations make: proven here, too. */
    protected List<Table<?>> tablesFromBelow() {
        return List.of();
    }

    @BeforeEach
    void findMappings() {
        mappings = Mappings.in(COMPILED).and(tablesFromBelow());
    }

    @Test
    void noTableHasTwoMappings() {
        var names = mappings.tableNames();

        assertThat(names).as("mapped tables").isNotEmpty();
        assertThat(names.stream().filter(name -> Collections.frequency(names, name) > 1))
                .as("tables with two mappings")
                .isEmpty();
    }

    @Test
    void eachTableIsDeclaredAsTheCatalogueKnowsIt() {
        for (var table : mappings.tables()) {
            var stored = new TreeSet<String>();
            Catalogue.columns(table.name())
                    .forEach((name, column) -> stored.add(name + " " + column.type() + nullable(column.nullable())));
            var declared = table.columns().stream()
                    .map(column -> column.name() + " " + column.type().sql()
                            + nullable(column.type().isNullable()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(declared).as("columns of %s", table.name()).isEqualTo(stored);
        }
    }

    @Test
    void sqlTextsWriteOnlyDeclaredColumns() {
        var written = WrittenSql.in(COMPILED);
        var declared = mappings.tables().stream()
                .collect(Collectors.toMap(Table::name, table -> names(table.columns()), (one, other) -> one));
        for (var one : written) {
            if (mappedElsewhere().contains(one.table())) {
                continue;
            }
            assertThat(declared)
                    .as("%s writes the table %s, which has no mapping as a Table", one.place(), one.table())
                    .containsKey(one.table());
            assertThat(declared.get(one.table()))
                    .as("columns of %s that %s writes", one.table(), one.place())
                    .containsAll(one.columns());
        }
    }

    @Test
    void whatListsSearchAndSortByIsIndexed() {
        mappings.lists().forEach(ListIndexes::check);
    }

    /** Values of every column, nulls and extremes included, written by the mapping and read by it. */
    @Test
    void eachTableReadsWhatItWrites() {
        Catalogue.copy(mappings.tables().stream().map(Table::name).distinct().toList());
        mappings.tables().forEach(this::readsWhatItWrites);
    }

    private <S> void readsWhatItWrites(Table<S> table) {
        var rows = randomRows(table);
        var columns = table.columns();
        var all = new Rows<Object[]>();
        for (int place = 0; place < columns.size(); place++) {
            add(all, columns.get(place), place);
        }
        var insert = all.statement("insert into " + table.name() + " ({names}) select {names} from {rows} r");
        var read = inCopies(connection -> connection
                .preparedQuery(insert.sql())
                .execute(insert.arguments(rows))
                .chain(() -> connection
                        .query("select " + all.names("") + " from " + table.name())
                        .execute()));
        // a copy has no key: each row that was written is looked for among those that were read
        var expected = rows.stream()
                .map(row -> texts(columns, place -> row[place]))
                .sorted()
                .toList();
        var found = new ArrayList<String>();
        read.forEach(row -> found.add(texts(columns, place -> columns.get(place).in(row))));
        Collections.sort(found);
        assertThat(found).as("rows of %s", table.name()).isEqualTo(expected);
        readsWholeRows(table, read);
    }

    /** What is made of a row and written again is the row. Some random rows the domain refuses, but never most of them. */
    private <S> void readsWholeRows(Table<S> table, RowSet<Row> rows) {
        table.reader().ifPresent(reader -> {
            int whole = 0;
            for (var row : rows) {
                if (readsWholeRow(table, reader, row)) {
                    whole++;
                }
            }
            assertThat(whole)
                    .as("rows of %s of which the domain made something; give samples()", table.name())
                    .isGreaterThan(ROWS / 4);
        });
    }

    private static <S> boolean readsWholeRow(Table<S> table, Function<Row, S> reader, Row row) {
        S made;
        try {
            made = reader.apply(row);
        } catch (InvalidInput impossible) {
            return false;
        }
        for (var column : table.columns()) {
            if (column.isWritten()) {
                assertThat(text(column, column.valueOf(made)))
                        .as("%s.%s of what was read", table.name(), column.name())
                        .isEqualTo(text(column, column.in(row)));
            }
        }
        return true;
    }

    private <S> List<Object[]> randomRows(Table<S> table) {
        var random = new Random(SEED);
        var stored = Catalogue.columns(table.name());
        var rows = new ArrayList<Object[]>();
        for (int number = 0; number < ROWS; number++) {
            var row = new Object[table.columns().size()];
            var empty = new HashSet<Column<S, ?>>();
            table.together().forEach(group -> {
                if (random.nextInt(3) == 0) {
                    empty.addAll(group);
                }
            });
            for (int place = 0; place < row.length; place++) {
                var column = table.columns().get(place);
                var together = table.together().stream().anyMatch(group -> group.contains(column));
                var isNull = together ? empty.contains(column) : column.type().isNullable() && random.nextInt(3) == 0;
                row[place] = isNull ? null : value(table, column, stored.get(column.name()), random, number);
            }
            table.beside().forEach((column, other) -> {
                if (row[table.columns().indexOf(other)] == null) {
                    row[table.columns().indexOf(column)] = null;
                }
            });
            rows.add(row);
        }
        return rows;
    }

    private Object value(
            Table<?> table, Column<?, ?> column, Catalogue.StoredColumn stored, Random random, int number) {
        var samples = samples().get(table.name() + "." + column.name());
        if (samples != null) {
            return samples.get(random.nextInt(samples.size()));
        }
        try {
            return new Values(random, stored.precision(), stored.scale()).of(column.type(), number);
        } catch (IllegalStateException none) {
            throw new IllegalStateException(table.name() + "." + column.name() + ": " + none.getMessage(), none);
        }
    }

    @SuppressWarnings("unchecked") // the value was made for this column
    private static <V> void add(Rows<Object[]> rows, Column<?, V> column, int place) {
        rows.column(column, values -> (V) values[place]);
    }

    /** Everything in one transaction that is rolled back, on the copies. */
    private RowSet<Row> inCopies(Function<SqlConnection, Uni<RowSet<Row>>> work) {
        return pool.withConnection(connection -> connection
                        .query("set search_path = " + Catalogue.COPIES + ", public")
                        .execute()
                        .chain(() -> work.apply(connection))
                        .eventually(() -> connection.query("reset search_path").execute()))
                .await()
                .indefinitely();
    }

    /** As the statement's parameter, in a form that can be compared whatever the scale of a number. */
    private static <S> String texts(List<Column<S, ?>> columns, java.util.function.IntFunction<Object> value) {
        var texts = new ArrayList<String>();
        for (int place = 0; place < columns.size(); place++) {
            texts.add(columns.get(place).name() + "=" + text(columns.get(place), value.apply(place)));
        }
        return String.join(" | ", texts);
    }

    @SuppressWarnings("unchecked") // the value is one of this column
    private static <V> String text(Column<?, V> column, Object value) {
        var parameter = column.type().parameter((V) value);
        if (parameter instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (column.type().sql().equals("jsonb") && parameter != null) {
            return String.valueOf(
                    io.vertx.core.json.Json.decodeValue(parameter.toString())
                                    instanceof io.vertx.core.json.JsonObject object
                            ? new java.util.TreeMap<>(object.getMap())
                            : parameter);
        }
        return String.valueOf(parameter);
    }

    private static Set<String> names(List<? extends Column<?, ?>> columns) {
        return columns.stream().map(Column::name).collect(Collectors.toSet());
    }

    private static String nullable(boolean nullable) {
        return nullable ? "" : " not null";
    }

    // --- entities

    @Test
    void eachEntityKnowsTheColumnsOfTheCatalogue() {
        for (var entity : mappings.entities()) {
            var declared = EntityFields.of(entity)
                    .filter(field -> !java.util.Collection.class.isAssignableFrom(field.getType()))
                    .map(field -> snake(field.getName()))
                    .collect(Collectors.toCollection(TreeSet::new));
            var stored = new TreeSet<String>();
            Catalogue.columns(Mappings.tableOf(entity)).forEach((name, column) -> {
                if (!column.generated()) {
                    stored.add(name);
                }
            });
            assertThat(declared).as("columns of %s", Mappings.tableOf(entity)).isEqualTo(stored);
        }
    }

    static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** Values of every field and of embedded rows, stored and found again by Hibernate. */
    @Test
    void eachEntityReadsWhatItWrites() throws Throwable {
        Catalogue.copy(mappings.tableNames().stream().distinct().toList());
        var random = new Random(SEED);
        for (var entity : mappings.entities()) {
            for (int number = 0; number < ROWS / 4; number++) {
                var written = new EntityValues(random, samples()).of(entity);
                var texts = EntityValues.texts(written);
                var read = foundAgain(written);
                assertThat(EntityValues.texts(read)).as("%s", entity).isEqualTo(texts);
            }
        }
    }

    /** The columns of a document, read without Hibernate. */
    @Test
    void theColumnsOfADocumentReadWhatHibernateWrites() throws Throwable {
        Catalogue.copy(mappings.tableNames().stream().distinct().toList());
        var random = new Random(SEED);
        for (var document : mappings.documents()) {
            for (int number = 0; number < ROWS / 4; number++) {
                var written = new EntityValues(random, samples()).of(document.entity());
                var texts = withoutCollections(written);
                assertThat(withoutCollections(selected(document, written)))
                        .as("%s", document.entity())
                        .isEqualTo(texts);
            }
        }
    }

    /** A list that took an empty column for a full one would lose its rows when it is sorted or searched by it. */
    @Test
    void theColumnsOfADocumentMayBeEmptyWhereTheCatalogueSaysSo() {
        for (var document : mappings.documents()) {
            var stored = Catalogue.columns(Mappings.tableOf(document.entity()));
            for (var column : document.columns()) {
                assertThat(column.type().isNullable())
                        .as("%s may be empty: @Nullable on the field", column.sql())
                        .isEqualTo(stored.get(column.name()).nullable());
            }
        }
    }

    private Object selected(DocumentColumns<?> document, Object written) throws Throwable {
        var id = EntityValues.idOf(written);
        var select = "select " + document.select() + " from " + document.from() + " where id = $1";
        return inCopies(
                written,
                () -> unitOfWork
                        .sql(sql -> sql.execute(select, id))
                        .map(rows -> document.read(rows.iterator().next())));
    }

    private static Map<String, String> withoutCollections(Object row) {
        var texts = EntityValues.texts(row);
        EntityFields.of(row.getClass())
                .filter(field -> java.util.Collection.class.isAssignableFrom(field.getType()))
                .forEach(field -> texts.remove(field.getName()));
        return texts;
    }

    private Object foundAgain(Object written) throws Throwable {
        return inCopies(
                written,
                () -> unitOfWork.session(session -> {
                    session.clear();
                    return session.find(written.getClass(), EntityValues.idOf(written));
                }));
    }

    /** Reads in the transaction that wrote, and takes back what it wrote. */
    private <T> T inCopies(Object written, Supplier<Uni<T>> read) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> sessions.get()
                .withTransaction((session, transaction) -> session.createNativeQuery(
                                "set local search_path = " + Catalogue.COPIES + ", public")
                        .executeUpdate()
                        .chain(() -> session.persist(written))
                        .chain(session::flush)
                        .chain(() -> read.get())
                        .invoke(transaction::markForRollback)));
    }
}
