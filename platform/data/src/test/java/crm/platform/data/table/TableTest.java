package crm.platform.data.table;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.NUMERIC;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.TEXTS;
import static crm.platform.data.table.SqlType.UUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Statements and arguments come from one declaration (STYLE: one table, one mapping). */
class TableTest {

    record Parcel(UUID id, String label, BigDecimal weight, Instant sentAt, List<String> stamps) {}

    private final Table<Parcel> parcels = new Table<>("parcel", "p");
    private final Column<Parcel, UUID> id = parcels.key("id", UUID, Parcel::id);
    private final Column<Parcel, String> label = parcels.fixed("label", TEXT, Parcel::label);
    private final Column<Parcel, BigDecimal> weight = parcels.column("weight", NUMERIC.orNull(), Parcel::weight);
    private final Column<Parcel, Instant> sentAt = parcels.column("sent_at", INSTANT.orNull(), Parcel::sentAt);
    private final Column<Parcel, List<String>> stamps = parcels.fixed("stamps", TEXTS, Parcel::stamps);
    private final Column<Parcel, Long> place = parcels.generated("place", SqlType.BIGINT);

    private static final String ROWS =
            "(select id, label, weight, sent_at, stamps::text[] as stamps from unnest($1::uuid[],"
                    + " $2::text[], $3::numeric[], $4::timestamp with time zone[], $5::text[]) as u(id, label, weight, sent_at, stamps))";

    @Test
    void anInsertWritesWhatTheDatabaseDoesNotWriteItself() {
        assertThat(parcels.insert().sql())
                .isEqualTo("insert into parcel (id, label, weight, sent_at, stamps)"
                        + " select id, label, weight, sent_at, stamps from " + ROWS + " r");
    }

    @Test
    void storingChangesWhatIsNeitherKeyNorFixed() {
        assertThat(parcels.store().sql())
                .endsWith(" r on conflict (id) do update set weight = excluded.weight, sent_at = excluded.sent_at");
    }

    @Test
    void aStatementOfItsOwnNamesKeysAndChangesAsStoringDoes() {
        var newest = parcels.statement("insert into {table} as p ({names}) select {names} from {rows} r order by {keys}"
                + " on conflict ({keys}) do update set {changes} where p.sent_at < excluded.sent_at");

        assertThat(newest.sql())
                .startsWith("insert into parcel as p (id, label, weight, sent_at, stamps) select")
                .endsWith(" r order by id on conflict (id) do update set weight = excluded.weight,"
                        + " sent_at = excluded.sent_at where p.sent_at < excluded.sent_at");
    }

    @Test
    void aListSelectsWhatItShows() {
        assertThat(parcels.select(id, label)).isEqualTo("p.id, p.label");
        assertThat(parcels.select()).startsWith("p.id, p.label, p.weight");
    }

    @Test
    void anUpdateSendsKeysAndChangesOnly() {
        assertThat(parcels.update(weight).sql())
                .isEqualTo("update parcel t set weight = r.weight from (select id, weight from unnest($1::uuid[],"
                        + " $2::numeric[]) as u(id, weight)) r where t.id = r.id");
        assertThat(parcels.update().parameters()).isEqualTo(3);
    }

    @Test
    void rowsGoByTheirKeys() {
        assertThat(parcels.delete().sql())
                .isEqualTo(
                        "delete from parcel t using (select id from unnest($1::uuid[]) as u(id)) r where t.id = r.id");
    }

    @Test
    void aPartOfALargerStatementIsNumberedOn() {
        assertThat(parcels.delete().sql(13)).contains("unnest($13::uuid[])");
    }

    @Test
    void parametersOfTheTemplateComeBeforeTheRows() {
        var older = new Rows<Parcel>().column(id, Parcel::id).statement("select 1 from {rows} r where $1 < $2");

        assertThat(older.sql()).contains("unnest($3::uuid[])");
        assertThat(older.arguments(List.of(), 1, 2).size()).isEqualTo(3);
        assertThatThrownBy(() -> older.sql(5)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> older.arguments(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aColumnIsOneArrayHoweverManyRowsThereAre() {
        var at = Instant.parse("2026-11-29T10:00:00Z");
        var first = new Parcel(java.util.UUID.randomUUID(), "one", BigDecimal.ONE, at, List.of("a\"b", "c,d"));
        var second = new Parcel(java.util.UUID.randomUUID(), "two", null, null, Arrays.asList("e", null));

        var arguments = parcels.insert().arguments(List.of(first, second));

        assertThat((UUID[]) arguments.getValue(0)).containsExactly(first.id(), second.id());
        assertThat((BigDecimal[]) arguments.getValue(2)).containsExactly(BigDecimal.ONE, null);
        assertThat((OffsetDateTime[]) arguments.getValue(3)).containsExactly(at.atOffset(ZoneOffset.UTC), null);
        assertThat((String[]) arguments.getValue(4)).containsExactly("{\"a\\\"b\",\"c,d\"}", "{\"e\",null}");
    }

    @Test
    void allColumnsAreSelectedAlsoTheGenerated() {
        assertThat(parcels.select()).isEqualTo("p.id, p.label, p.weight, p.sent_at, p.stamps, p.place");
        assertThat(List.of(label.sql(), place.of("x"), stamps.of(""))).containsExactly("p.label", "x.place", "stamps");
        assertThat(sentAt.type().isNullable()).isTrue();
    }

    /** A statement that was made before would not write it. */
    @Test
    void noColumnComesAfterTheFirstStatement() {
        parcels.insert();

        assertThatThrownBy(() -> parcels.column("late", TEXT, Parcel::label)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void childrenAreNumberedWithinTheirParent() {
        var one = new Parcel(new UUID(0, 1), "one", null, null, List.of("a", "b"));
        var other = new Parcel(new UUID(0, 2), "two", null, null, List.of("c"));

        assertThat(Placed.of(List.of(one, other), Parcel::id, Parcel::stamps))
                .containsExactly(
                        new Placed<>(one.id(), (short) 1, "a"),
                        new Placed<>(one.id(), (short) 2, "b"),
                        new Placed<>(other.id(), (short) 1, "c"));
    }

    @Test
    void aRecordIsReadByItsComponentsInTheOrderOfTheColumns() {
        assertThatThrownBy(() -> new RecordReader<>(Parcel.class, List.of(id, label)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not made of 2 columns");
    }

    @Test
    void unusedColumnsArePartOfTheTableAndOfNoStatement() {
        parcels.unused(TEXT.orNull(), "colour", "smell");

        assertThat(parcels.columns()).extracting(Column::name).endsWith("colour", "smell");
        assertThat(parcels.insert().sql()).doesNotContain("colour");
    }
}
