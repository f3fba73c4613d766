package crm.platform.imports;

import static crm.platform.imports.ImportFixture.refusal;
import static crm.platform.imports.ImportFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.AddressExample;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellParserTest {

    @Test
    void aCellBecomesTheValueOfItsColumn() {
        assertThat(value("name", " Ada Lovelace ")).isEqualTo("Ada Lovelace");
        assertThat(value("quantity", "2.500")).isEqualTo(new BigDecimal("2.500"));
        assertThat(value("amount", "0")).isEqualTo(BigDecimal.ZERO);
        assertThat(value("count", "42")).isEqualTo(42L);
        assertThat(value("id", "018f3a00-0000-7000-8000-000000000001"))
                .isEqualTo(UUID.fromString("018f3a00-0000-7000-8000-000000000001"));
        assertThat(value("email", "ada@example.com")).isEqualTo("ada@example.com");
        assertThat(value("phone", "+90 532 123 45 67")).isEqualTo("+90 532 123 45 67");
        assertThat(value("colour", "red")).isEqualTo("RED");
        assertThat(value("active", "Evet")).isEqualTo(true);
        assertThat(value("balance", "-5.25")).isEqualTo(new BigDecimal("-5.25"));
    }

    /** GTW-05: a vocabulary's codes are the same in files and at the API. */
    @Test
    void aCodeIsATermThatIsNotRetired() {
        assertThat(value("shade", "Pale")).isEqualTo("PALE");
        assertThat(value("shade", " ")).isNull();
        assertThat(refusal("shade", "PAEL")).isEqualTo("shade.unknown");
        assertThat(refusal("shade", "GREY")).as("retired").isEqualTo("shade.unknown");
        assertThat(value("shade", "PAEL").toString()).contains("One of these: DARK, PALE.");
    }

    /** C23: an import takes what the API takes. */
    @Test
    void anAddressThatTheServicesTakeMayStandInACell() {
        for (var example : AddressExample.all()) {
            if (!example.isRefused()) {
                assertThat(value(example.kind().toLowerCase(java.util.Locale.ROOT), example.typed()))
                        .isEqualTo(example.typed().strip());
            }
        }
    }

    @Test
    void anEmptyCellIsNoValue() {
        assertThat(value("amount", "  ")).isNull();
        assertThat(value("name", "\u00A0")).as("C7").isNull();
        assertThat(value("name", "\u2007\u200B")).as("C7").isNull();
    }

    @Test
    void aTextIsWhatIsSeenOfIt() {
        assertThat(refusal("name", "a\u202Eb")).isEqualTo("direction-control");
        assertThat(refusal("name", "a\uFEFFb")).isEqualTo("control-character");
    }

    @Test
    void aDateIsTheStartOfTheDayWhereTheOrganisationIs() {
        var start = Instant.parse("1997-01-11T22:00:00Z");

        assertThat(value("at", "1997-01-12")).isEqualTo(start);
        assertThat(value("at", "19970112")).isEqualTo(start);
        assertThat(value("at", "12.01.1997")).isEqualTo(start);
        assertThat(value("day", "19970112")).isEqualTo(LocalDate.of(1997, 1, 12));
    }

    @Test
    void aMomentMayHaveAnOffsetOrIsLocal() {
        assertThat(value("at", "2026-11-22T10:15:30Z")).isEqualTo(Instant.parse("2026-11-22T10:15:30Z"));
        assertThat(value("at", "2026-11-22T10:15:30+03:00")).isEqualTo(Instant.parse("2026-11-22T07:15:30Z"));
        assertThat(value("at", "2026-11-22T10:15:30")).isEqualTo(Instant.parse("2026-11-22T07:15:30Z"));
        assertThat(value("at", "2026-11-22T10:15:30.123456789Z"))
                .isEqualTo(Instant.parse("2026-11-22T10:15:30.123456Z"));
    }

    /** C3, in Europe/Istanbul. */
    @ParameterizedTest
    @CsvSource({
        "7.11.2023, 2023-11-06T21:00:00Z",
        "2023-11-07 08:05:00, 2023-11-07T05:05:00Z",
        "07.11.2023 08:05, 2023-11-07T05:05:00Z",
        "7.11.2023 8:05, 2023-11-07T05:05:00Z",
        "2023-11-07T08:05:00.000+0300, 2023-11-07T05:05:00Z",
        "2023-11-07T08:05:00.000+03, 2023-11-07T05:05:00Z",
        "2023-11-07 05:05:00 Z, 2023-11-07T05:05:00Z",
        "20231107 08:05, 2023-11-07T05:05:00Z",
        "2023-11-07t05:05z, 2023-11-07T05:05:00Z",
        "2023-11-07 08:05:00.5-03:30, 2023-11-07T11:35:00.5Z"
    })
    void momentsAreReadAsFilesWriteThem(String cell, Instant moment) {
        assertThat(value("at", cell)).isEqualTo(moment);
    }

    /** C3 */
    @ParameterizedTest
    @CsvSource({
        "07/11/2023, not-a-date",
        "29.02.2023, not-a-date",
        "07.11.23, not-a-date",
        "2023, not-a-date",
        "45356, not-a-date",
        "07/11/2023 08:05, not-an-instant",
        "29.02.2023 08:05, not-an-instant",
        "07.11.2023 25:05, not-an-instant",
        "07.11.2023 08:60, not-an-instant",
        "07.11.2023 08, not-an-instant",
        "07.11.2023 08:05 pm, not-an-instant",
        "07.11.2023 08:05 +3, not-an-instant",
        "2023-11-07T08:05:00+25:00, not-an-instant"
    })
    void whatCanBeReadInTwoWaysIsNoMoment(String cell, String code) {
        assertThat(refusal("at", cell)).isEqualTo(code);
    }

    /** C5, whatever case is: İ and ı are no i to every machine. */
    @ParameterizedTest
    @CsvSource({
        "DOĞRU, true",
        "Doğru, true",
        "dogru, true",
        "YANLIŞ, false",
        "yanlış, false",
        "Yanlis, false",
        "HAYIR, false",
        "EVET, true"
    })
    void turkishSaysYesAndNoToo(String cell, boolean said) {
        assertThat(value("active", cell)).isEqualTo(said);
    }

    /** C1: where the comma is the decimal sign, a point is one only where it can be nothing else. */
    @ParameterizedTest
    @CsvSource({
        "'1234,56', 1234.56",
        "2.50, 2.50",
        "'1.234,56', 1234.56",
        "'12.345.678,9', 12345678.9",
        "0.500, 0.500",
        "2.5000, 2.5000",
        "1234.500, 1234.500",
        "'2,500', 2.500",
        "2500, 2500"
    })
    void aNumberInAFileOfSemicolonsIsReadInTheOneWayThatThereIs(String cell, BigDecimal number) {
        assertThat(ImportFixture.checked("number;quantity\n1;" + cell + "\n")
                        .get(0)
                        .row()
                        .decimal("quantity"))
                .isEqualTo(number);
    }

    /** C1 */
    @ParameterizedTest
    @ValueSource(
            strings = {"2.500", "12.345", "1.234.567", "-2.500", "1,234.56", "1.23,4", "1.2345,6", "1,2,3", "01.234,5"})
    void aNumberThatCanBeReadInTwoWaysIsNotGuessed(String cell) {
        assertThat(ImportFixture.checked("number;balance\n1;" + cell + "\n")
                        .get(0)
                        .errors())
                .extracting(RowError::code)
                .containsExactly("not-a-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1997-02-30", "19971301", "31.04.1997", "97-01-12", "yesterday", "0197-01-12", "01/12/1997"})
    void aWrongDateIsRefused(String cell) {
        assertThat(refusal("day", cell)).isEqualTo("not-a-date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T25:00:00Z", "2026-11-22T", "T10:15"})
    void aWrongMomentIsRefused(String cell) {
        assertThat(refusal("at", cell)).isEqualTo("not-an-instant");
    }

    @ParameterizedTest
    @CsvSource({
        "amount, -5, negative",
        "quantity, -0.01, negative",
        "count, -1, negative",
        "amount, 12.34567, too-precise",
        "amount, twelve, not-a-number",
        "amount, 1e5, not-a-number",
        "amount, 1.234.567, not-a-number",
        "amount, NaN, not-a-number",
        "count, 1.5, not-a-number",
        "count, 9999999999999999999, not-a-number",
        "id, 018f3a00, not-a-uuid",
        "email, ada.example.com, not-an-email",
        "email, ada@example, not-an-email",
        "phone, call me, not-a-phone",
        "phone, 0212 555 12 34 x7, not-a-phone",
        "phone, 0850 CALLNOW, not-a-phone",
        "colour, GREEN, unknown-value",
        "active, perhaps, not-a-boolean",
        "name, a name of more than twenty characters, too-long",
    })
    void aCellThatIsNotWhatItsColumnNeedsIsRefusedWithItsReason(String column, String cell, String code) {
        assertThat(refusal(column, cell)).isEqualTo(code);
    }

    @Test
    void aDecimalCommaIsReadOnlyWhereItCannotPartCells() {
        var row = ImportFixture.checked("number;amount\n1;12,50\n").get(0);

        assertThat(row.row().decimal("amount")).isEqualTo(new BigDecimal("12.50"));
        assertThat(refusal("amount", "\"12,50\"")).isEqualTo("not-a-number");
    }

    /** C6: what a spreadsheet would run is text here; it is defused where it is written for one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd",
                "-2",
                "@SUM(A1)",
                "|calc",
                "%0a",
                "  =1",
                "\uFF1D1",
                "- tekrar ara",
                "@Home Bilişim",
                "+90 Lojistik"
            })
    void aTextIsStoredAsItIs(String cell) {
        assertThat(value("name", cell)).isEqualTo(cell.strip());
    }

    @Test
    void aFormulaIsNoKey() {
        for (var cell : List.of("=1+1", "@SUM(A1)", "  =1", "\u00A0=1", "\uFF1D1")) {
            assertThat(ImportFixture.checked("number\n" + cell + "\n").get(0).errors())
                    .extracting(RowError::code)
                    .containsExactly("formula");
        }
    }

    @Test
    void aFormulaIsRefusedInOtherColumnsToo() {
        assertThat(refusal("amount", "=1+1")).isEqualTo("formula");
        assertThat(refusal("email", "=cmd@example.com")).isEqualTo("formula");
        assertThat(refusal("phone", "-905321234567")).isEqualTo("formula");
        assertThat(refusal("day", "@1997-01-12")).isEqualTo("formula");
    }

    @Test
    void aControlCharacterIsRefused() {
        assertThat(refusal("name", "A\u0000B")).isEqualTo("control-character");
        assertThat(refusal("name", "A\u0007B")).isEqualTo("control-character");
    }

    @Test
    void aTextMayHaveLines() {
        assertThat(value("name", "\"one\ntwo\"")).isEqualTo("one\ntwo");
    }

    /** C15 */
    @Test
    void intervalsFollowEachOtherInOneCell() {
        assertThat(value("while", "2026-03-09T10:00Z/2026-03-10T08:30Z | 9.3.2026 17:00/9.3.2026 17:00"))
                .isEqualTo(List.of(
                        new Interval(Instant.parse("2026-03-09T10:00:00Z"), Instant.parse("2026-03-10T08:30:00Z")),
                        new Interval(Instant.parse("2026-03-09T14:00:00Z"), Instant.parse("2026-03-09T14:00:00Z"))));
        for (var cell : List.of(
                "2026-03-09",
                "2026-03-09T10:00Z/",
                "/2026-03-09T10:00Z",
                "2026-03-09/2026-03-10||",
                "2026-03-09/2026-03-10|")) {
            assertThat(refusal("while", cell)).as(cell).isEqualTo("not-an-interval");
        }
        assertThat(refusal("while", "2026-03-10/2026-03-09")).isEqualTo("interval-backwards");
        assertThat(refusal("while", "2026-03-10/soon")).isEqualTo("not-a-date");
        assertThat(refusal("while", "20260310/20260311" + "|20260310/20260311".repeat(100)))
                .isEqualTo("too-many-intervals");
    }
}
