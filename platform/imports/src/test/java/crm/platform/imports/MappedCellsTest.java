package crm.platform.imports;

import static crm.platform.imports.ImportFixture.checked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** C9: cells that the file calls otherwise than the kind, and cells that are one of two things. */
class MappedCellsTest {

    @Test
    void cellsAreReadAsWhatTheyAreTranslatedTo() {
        var rows = checked(
                "no,renk\n1,kırmızı\n2,  MAVİ \n3,-\n4,\n5,RED\n6,yeşil\n",
                new FileMapping(
                        Map.of("no", "number", "renk", "colour"),
                        Map.of("renk", Map.of("kırmızı", "RED", "MAVİ", "BLUE", "-", "")),
                        Map.of()));

        assertThat(rows.subList(0, 5))
                .extracting(row -> row.row().text("colour"))
                .containsExactly("RED", "BLUE", null, null, "RED");
        assertThat(rows.get(5).errors())
                .extracting(RowError::column, RowError::code)
                .containsExactly(tuple("colour", "unknown-value"));
    }

    @Test
    void anEmptyCellMayBeTranslatedAndAnAmountIsReadAsTheFileWritesIt() {
        var mapping = new FileMapping(
                Map.of("no", "number", "renk", "colour", "tutar", "amount"),
                Map.of("renk", Map.of("", "BLUE"), "tutar", Map.of("yok", "0", "belirsiz", "2.500")),
                Map.of());
        var rows = checked("no;renk;tutar\n1;;yok\n2;RED;1,5\n3;RED;belirsiz\n", mapping);

        assertThat(rows.get(0).row().text("colour")).isEqualTo("BLUE");
        assertThat(rows.get(0).row().decimal("amount")).isEqualByComparingTo("0");
        assertThat(rows.get(1).row().decimal("amount")).isEqualByComparingTo("1.5");
        assertThat(rows.get(2).errors()).extracting(RowError::code).containsExactly("not-a-number");
    }

    @Test
    void aTranslationIntoNothingLeavesARequiredCellMissing() {
        var rows = checked("no\n-\n", new FileMapping(Map.of("no", "number"), Map.of("no", Map.of("-", "")), Map.of()));

        assertThat(rows.get(0).errors()).extracting(RowError::code).containsExactly("required");
    }

    @Test
    void aCellIsAPhoneNumberOrAnAddressByItsForm() {
        var mapping = new FileMapping(
                Map.of("no", "number"), Map.of("alıcı", Map.of("yok", "")), Map.of("alıcı", List.of("email", "phone")));
        var rows = checked("no,alıcı\n1,+905321234567\n2,ada@example.com\n3,yok\n4,Ada\n5,ada@\n", mapping);

        assertThat(rows.subList(0, 3))
                .extracting(row -> row.row().text("phone"), row -> row.row().text("email"))
                .containsExactly(tuple("+905321234567", null), tuple(null, "ada@example.com"), tuple(null, null));
        assertThat(rows.subList(3, 5))
                .flatExtracting(CheckedRow::errors)
                .extracting(RowError::column, RowError::code)
                .containsExactly(tuple("phone", "not-a-phone"), tuple("email", "not-an-email"));
    }

    /** One thing may be called in two ways. */
    @Test
    void aKeyIsMadeOfWhatTheCellsMean() {
        var rows = checked(
                "no\nA\nB\n", new FileMapping(Map.of("no", "number"), Map.of("no", Map.of("B", "A")), Map.of()));

        assertThat(rows.get(1).errors()).extracting(RowError::code).containsExactly("duplicate-key");
    }
}
