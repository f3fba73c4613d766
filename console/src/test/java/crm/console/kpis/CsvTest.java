package crm.console.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-cmd", "@SUM(A1)", "\tx", "\rx", "\n=1"})
    void whatASpreadsheetTakesForAFormulaGetsAnApostrophe(String value) {
        var csv = new Csv("name");
        csv.row(value);

        assertThat(csv.toString().substring("name\r\n".length()).replace("\"", ""))
                .startsWith("'" + value);
    }

    @Test
    void aNegativeNumberStaysANumber() {
        var csv = new Csv("value");
        csv.row("-12.5");

        assertThat(csv.toString()).isEqualTo("value\r\n-12.5\r\n");
    }

    @Test
    void commasQuotesAndLinesAreQuoted() {
        var csv = new Csv("a", "b");
        csv.row("one, \"two\"", "three\nfour");

        assertThat(csv.toString()).isEqualTo("a,b\r\n\"one, \"\"two\"\"\",\"three\nfour\"\r\n");
    }
}
