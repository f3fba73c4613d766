package crm.platform.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.query.ListQuery;
import crm.platform.query.SqlField;
import crm.testing.TestDatabase;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That the expressions which lists search and sort by are those of an index: whether the planner takes it depends on the rows. */
final class ListIndexes {

    private static final String ONLY_INDEXES =
            "set enable_seqscan = off; set enable_sort = off; set enable_indexonlyscan = off";

    private ListIndexes() {}

    static void check(ListQuery<?> list) {
        var search = list.searchCondition();
        if (search != null && search.contains("search_pattern")) {
            assertThat(plan("select 1 from " + list.from() + " where " + search.replace("$q", "'işık'")))
                    .as("search of %s", list.from())
                    .contains("Bitmap Index Scan");
        }
        list.fields().stream()
                .filter(field -> field.sortable() && field.isOptional())
                .forEach(field -> assertThat(Stream.of(false, true).map(descending -> ordered(list, field, descending)))
                        .as("order of %s by %s, in one direction", list.from(), field.apiName())
                        .anyMatch(plan -> !plan.contains("Sort")));
    }

    private static String ordered(ListQuery<?> list, SqlField field, boolean descending) {
        var direction = descending ? " desc" : "";
        return plan("select 1 from " + list.from() + " order by " + field.sortedBy(descending) + direction + ", "
                + list.idColumn() + direction + " limit 1");
    }

    private static String plan(String sql) {
        try (var connection = TestDatabase.asMigration().connect();
                var statement = connection.createStatement()) {
            statement.execute(ONLY_INDEXES);
            var lines = Stream.<String>builder();
            try (var rows = statement.executeQuery("explain " + sql)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines.build().collect(Collectors.joining("\n"));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
