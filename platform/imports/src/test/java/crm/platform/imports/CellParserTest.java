package crm.platform.imports;

import static crm.platform.imports.ImportFixture.refusal;
import static crm.platform.imports.ImportFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
                "\u00A0=1",
                "\uFEFF=1",
                "\u0001=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "\uFF5C1",
                "\uFF051"
            })
    void aFormulaIsRefusedInAText(String cell) {
        assertThat(refusal("name", cell)).isEqualTo("formula");
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
}
