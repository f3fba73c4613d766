package crm.platform.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Table;
import crm.platform.list.FieldType;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    private record Thing(UUID id, Instant madeAt, String colour) {}

    private static final Table<Thing> THINGS = new Table<>("thing", "t");
    private static final Column<Thing, UUID> ID = THINGS.key("id", SqlType.UUID, Thing::id);
    private static final Column<Thing, Instant> MADE_AT = THINGS.fixed("made_at", SqlType.INSTANT, Thing::madeAt);
    private static final Column<Thing, String> COLOUR =
            THINGS.column("paint_colour", SqlType.TEXT.orNull(), Thing::colour);

    private static final ListQuery<Thing> QUERY = ListQuery.of(THINGS, ID, THINGS::read);

    @Test
    void aFieldHasTheNameOfItsColumnUnlessItIsGivenAnother() {
        var fields = QUERY.sorted(MADE_AT)
                .filtered("colour", COLOUR)
                .filtered(COLOUR)
                .filtered("old", "t.made_at < now()")
                .fields();

        assertThat(fields)
                .extracting(SqlField::apiName)
                .containsExactly("id", "madeAt", "colour", "paintColour", "old");
        assertThat(fields).extracting(SqlField::sortable).containsExactly(false, true, false, false, false);
        assertThat(fields)
                .extracting(SqlField::type)
                .containsExactly(FieldType.UUID, FieldType.INSTANT, FieldType.TEXT, FieldType.TEXT, FieldType.BOOLEAN);
        assertThat(fields.get(4).column()).isEqualTo("(t.made_at < now())");
    }

    @Test
    void noListIsSortedByWhatMayBeEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> QUERY.sorted(COLOUR));
    }

    @Test
    void aListTakesTheParametersThatItHasColumnsAndConditionsFor() {
        assertThat(QUERY.hasSearch()).isFalse();
        assertThat(QUERY.hasUpdatedSince()).isFalse();
        assertThat(QUERY.searched("t.colour = $q").hasSearch()).isTrue();
        assertThat(QUERY.updated(MADE_AT).hasUpdatedSince()).isTrue();
    }

    @Test
    void whatOnlyTheRunningServiceKnowsIsPutInItsPlace() {
        var here = ListQuery.of("t.id", "thing_of_$place t", ID, THINGS::read)
                .searched("t.place = '$place' and t.colour = $q")
                .with("$place", "izmir");

        assertThat(here.from()).isEqualTo("thing_of_izmir t");
        assertThat(here.searchCondition()).isEqualTo("t.place = 'izmir' and t.colour = $q");
    }
}
