package crm.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** C2: rows of one key are imported together or not at all, wherever in the file they stand. */
class RowGroupsTest {

    private static final int MOST = 3;

    @Test
    void rowsOfOneKeyComeTogetherWhereTheLastOfThemStands() {
        var chunks = chunks("A,1 B,1 A,2 C,1 B,2 D,1", 2, 1);

        assertThat(lines(chunks.next())).containsExactly(2, 4);
        assertThat(lines(chunks.next())).containsExactly(5, 3, 6);
        assertThat(lines(chunks.next())).containsExactly(7);
        assertThat(chunks.next()).isEmpty();
    }

    @Test
    void aJobThatIsTakenOverStillHasTheRowsThatWereHeldBack() {
        var chunks = chunks("A,1 B,1 A,2 C,1 B,2 D,1", 2, 4);

        assertThat(lines(chunks.next())).containsExactly(5, 3, 6);
    }

    @Test
    void aRowThatIsRefusedTakesTheOthersOfItsKeyWithItAndTheyNameIt() {
        var rows = chunks("A,1 A,x A,3 B,4", 9, 1).next();

        assertThat(rows.get(0).errors())
                .containsExactly(
                        new RowError(2, null, "other-row-refused", "Line 3, which has the same key, was refused."));
        assertThat(rows.get(1).errors()).extracting(RowError::code).containsExactly("not-a-number");
        assertThat(rows.get(2).errors()).extracting(RowError::code).containsExactly("other-row-refused");
        assertThat(rows.get(3).isGood()).isTrue();
    }

    /** A row whose cells do not fit the header has its key where it is expected, as far as anybody can tell. */
    @Test
    void aRowOfTooManyCellsIsOfItsKey() {
        var rows = chunks("A,1 A,2,2", 9, 1).next();

        assertThat(rows)
                .extracting(row -> row.errors().get(0).code())
                .containsExactly("other-row-refused", "too-many-cells");
    }

    @Test
    void thereIsALimitToTheRowsOfAKey() {
        assertThat(chunks("A,1 A,2 A,3", 9, 1).next()).allMatch(CheckedRow::isGood);
        assertThat(chunks("A,1 A,2 A,3 A,4 B,1", 9, 1).next())
                .extracting(row -> row.isGood() ? "good" : row.errors().get(0).code())
                .containsExactly(
                        "too-many-rows-of-key",
                        "too-many-rows-of-key",
                        "too-many-rows-of-key",
                        "too-many-rows-of-key",
                        "good");
    }

    @Test
    void thereIsALimitToHowFarApartTheyStand() {
        var between = new StringBuilder("A,1 ");
        for (int row = 0; row < RowGroups.FARTHEST - 1; row++) {
            between.append("B").append(row).append(",1 ");
        }
        assertThat(all(chunks(between + "A,2", 100, 1))).isZero();
        assertThat(all(chunks(between + "C,1 A,2", 100, 1))).isEqualTo(2);
    }

    /** The number of refused rows, of a file whose rows all come out once. */
    private static long all(CheckedChunks chunks) {
        var refused = 0L;
        for (var chunk = chunks.next(); !chunk.isEmpty(); chunk = chunks.next()) {
            refused += chunk.stream()
                    .filter(row -> !row.isGood())
                    .peek(row -> assertThat(row.errors().get(0).code()).isEqualTo("rows-too-far-apart"))
                    .count();
        }
        return refused;
    }

    private static List<Integer> lines(List<CheckedRow> rows) {
        return rows.stream().map(CheckedRow::line).toList();
    }

    /** @param cells rows of number and amount, parted by spaces */
    private static CheckedChunks chunks(String cells, int chunkSize, int committedLine) {
        var file = ("number,amount\n" + cells.replace(' ', '\n') + "\n").getBytes(StandardCharsets.UTF_8);
        var first = ImportFixture.rows(file);
        var places = KeyPlaces.of(first, ImportFixture.checks(first, true).keys());
        var rows = ImportFixture.rows(file);
        return new CheckedChunks(
                rows, ImportFixture.checks(rows, true), new RowGroups(places, MOST), chunkSize, committedLine);
    }
}
