package crm.platform.imports;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.domain.RuleViolation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Items that are created once. Names make trouble: {@code slow}, {@code explode} (a database error), {@code forbidden}. */
@ApplicationScoped
class TestItemKind implements ImportKind {

    private static final String INSERT = """
            insert into import_test_item (number, name, amount, phone, email, colour, owner_user_id, owner_team, owner_department)
            select number, name, amount::numeric, phone, email, colour, $7, $8, $9
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
                 as i(number, name, amount, phone, email, colour)
            on conflict (number) do nothing returning number
            """;

    private final ReactiveUnitOfWork unitOfWork;

    TestItemKind(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public String code() {
        return "items";
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required("number", ColumnType.KEY),
                ImportColumn.optional("name", ColumnType.TEXT),
                ImportColumn.optional("amount", ColumnType.MONEY),
                ImportColumn.optional("phone", ColumnType.PHONE),
                ImportColumn.optional("email", ColumnType.EMAIL),
                ImportColumn.optionalOneOf("colour", List.of("RED", "BLUE")));
    }

    @Override
    public String keyColumn() {
        return "number";
    }

    @Override
    public Set<String> permissions() {
        return Set.of("item:write");
    }

    @Override
    public Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows) {
        if (rows.stream().anyMatch(row -> "forbidden".equals(row.text("name")))) {
            throw new RuleViolation("item.forbidden", "This item must not be.");
        }
        return unitOfWork.sql(sql -> trouble(sql, rows).chain(() -> insert(sql, run, rows)));
    }

    private static Uni<Void> trouble(Sql sql, List<ImportRow> rows) {
        if (has(rows, "explode")) {
            return sql.execute("select 1 / 0").replaceWithVoid();
        }
        return has(rows, "slow")
                ? sql.execute("select 1 from pg_sleep(0.3)").replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private static boolean has(List<ImportRow> rows, String name) {
        return rows.stream().anyMatch(row -> name.equals(row.text("name")));
    }

    private static Uni<List<RowOutcome>> insert(Sql sql, ImportRun run, List<ImportRow> rows) {
        var values = Tuple.tuple()
                .addArrayOfString(texts(rows, "number"))
                .addArrayOfString(texts(rows, "name"))
                .addArrayOfString(rows.stream().map(TestItemKind::amount).toArray(String[]::new))
                .addArrayOfString(texts(rows, "phone"))
                .addArrayOfString(texts(rows, "email"))
                .addArrayOfString(texts(rows, "colour"))
                .addUUID(run.owner().userId())
                .addString(run.owner().team())
                .addString(run.owner().department());
        return sql.execute(INSERT, values).map(inserted -> {
            Map<String, Boolean> created = new HashMap<>();
            inserted.forEach(row -> created.put(row.getString(0), true));
            return rows.stream()
                    .map(row -> created.containsKey(row.text("number")) ? row.created() : row.unchanged())
                    .toList();
        });
    }

    private static String[] texts(List<ImportRow> rows, String column) {
        return rows.stream().map(row -> row.text(column)).toArray(String[]::new);
    }

    private static String amount(ImportRow row) {
        return row.has("amount") ? row.decimal("amount").toPlainString() : null;
    }
}
