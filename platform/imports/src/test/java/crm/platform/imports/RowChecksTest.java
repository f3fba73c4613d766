package crm.platform.imports;

import static crm.platform.imports.ImportFixture.checked;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowChecksTest {

    @Test
    void aRowThatIsNotUtf8FailsAloneWithItsLine() {
        var rows = checked(
                "number,name\n1,Ayşe\n2,Işık\n3,Ada\n".replace("Işık", "X").getBytes(StandardCharsets.UTF_8));
        assertThat(rows).allMatch(CheckedRow::isGood);

        var turkish = Charset.forName("windows-1254");
        var mixed = concat(
                "number,name\n1,Ayşe\n".getBytes(StandardCharsets.UTF_8),
                "2,Işık\n".getBytes(turkish),
                "3,Ada\n".getBytes(StandardCharsets.UTF_8));
        var checked = checked(mixed);

        assertThat(checked).extracting(CheckedRow::isGood).containsExactly(true, false, true);
        assertThat(checked.get(1).errors()).containsExactly(new RowError(3, null, "encoding", "The row is not UTF-8."));
        assertThat(checked.get(0).row().text("name")).isEqualTo("Ayşe");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsFails() {
        var rows = checked("number,name\n1\n2,Ada,x\n3,Ada\n");

        assertThat(rows.get(0).errors())
                .containsExactly(new RowError(2, null, "too-few-cells", "The row has 1 cells, the header 2."));
        assertThat(rows.get(1).errors())
                .containsExactly(new RowError(3, null, "too-many-cells", "The row has 3 cells, the header 2."));
        assertThat(rows.get(2).isGood()).isTrue();
    }

    @Test
    void aMissingRequiredValueFails() {
        var row = checked("number,name\n ,Ada\n").get(0);

        assertThat(row.errors()).containsExactly(new RowError(2, "number", "required", "A value is required."));
    }

    @Test
    void theSecondRowWithAKeyFailsAndNamesTheFirst() {
        var rows = checked("number,name\nA,x\nB,y\nA,z\n");

        assertThat(rows.get(0).isGood()).isTrue();
        assertThat(rows.get(2).errors())
                .containsExactly(new RowError(4, "number", "duplicate-key", "The same number stands in line 2."));
    }

    /** One value may be written in two ways. */
    @Test
    void aKeyIsMadeOfValuesAndNotOfCells() {
        var file = "number,colour\n1,red\n2,RED\n";
        var rows = ImportFixture.rows(file.getBytes(StandardCharsets.UTF_8));
        var mapping = new ColumnMapping(FileOutline.names(rows.next()), ImportFixture.COLUMNS);
        var checks = new RowChecks(
                mapping.plan(FileMapping.of(mapping.automatic())),
                List.of("colour"),
                false,
                () -> new CellParser(',', ImportFixture.ISTANBUL));

        assertThat(checks.check(rows.next()).isGood()).isTrue();
        assertThat(checks.check(rows.next()).errors())
                .extracting(RowError::code)
                .containsExactly("duplicate-key");
    }

    @Test
    void aRowThatFailsDoesNotTakeItsKey() {
        var rows = checked("number,amount\nA,-1\nA,1\n");

        assertThat(rows.get(0).errors()).extracting(RowError::code).containsExactly("negative");
        assertThat(rows.get(1).isGood()).isTrue();
    }

    @Test
    void everyWrongCellOfARowIsNamed() {
        var row = checked("number,day,amount\n=1,1997-02-30,-1\n").get(0);

        assertThat(row.errors())
                .extracting(RowError::line, RowError::column, RowError::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, "number", "formula"),
                        org.assertj.core.api.Assertions.tuple(2, "day", "not-a-date"),
                        org.assertj.core.api.Assertions.tuple(2, "amount", "negative"));
    }

    @Test
    void noMessageHoldsTheValueOfACell() {
        var rows = checked("number,name,email\n=secret,secret-secret-secret-secret,secret\n");

        assertThat(rows.get(0).errors())
                .hasSize(3)
                .noneMatch(error -> error.message().contains("secret"));
    }

    @Test
    void linesAreThoseOfTheFile() {
        var rows = checked("number,name\r\n\r\n1,\"two\r\nlines\"\r\n,\r\n=2,x\r\n");

        assertThat(rows).extracting(CheckedRow::line).containsExactly(3, 6);
        assertThat(rows.get(1).errors().get(0).line()).isEqualTo(6);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
