package crm.platform.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the proof reads out of a text; a proof that read nothing would pass everything. */
class WrittenSqlTest {

    private static List<WrittenSql> of(String text) {
        return WrittenSql.of("Here", text);
    }

    @Test
    void anInsertNamesItsColumns() {
        assertThat(of("insert into person as p (id,\n  name) select a, b from x"))
                .containsExactly(new WrittenSql("Here", "person", Set.of("id", "name")));
    }

    @Test
    void anUpdateNamesWhatItSets() {
        assertThat(
                        of(
                                "update sales_order o set status = 'X', note = coalesce(o.note, f(1, 2)) from r where o.id = r.id"))
                .containsExactly(new WrittenSql("Here", "sales_order", Set.of("status", "note")));
        assertThat(of("update fence set (a, b) = (1, 2) returning a"))
                .containsExactly(new WrittenSql("Here", "fence", Set.of("a", "b")));
    }

    @Test
    void aConflictClauseBelongsToItsInsert() {
        assertThat(of("with x as (insert into one (a) values (1) on conflict (a) do update set b = excluded.b)"
                        + " insert into two (c) select 1"))
                .containsExactly(
                        new WrittenSql("Here", "one", Set.of("a")),
                        new WrittenSql("Here", "two", Set.of("c")),
                        new WrittenSql("Here", "one", Set.of("b")));
    }
}
