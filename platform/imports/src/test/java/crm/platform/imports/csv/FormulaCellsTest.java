package crm.platform.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormulaCellsTest {

    @Test
    void aFormulaLeavesTheHouseWithAnApostrophe() {
        assertThat(FormulaCells.defused("=1+1")).isEqualTo("'=1+1");
        assertThat(FormulaCells.defused(" \t\uFEFF\uFF0Dcmd")).isEqualTo("' \t\uFEFF\uFF0Dcmd");
        assertThat(FormulaCells.defused("amount")).isEqualTo("amount");
        assertThat(FormulaCells.defused("")).isEmpty();
    }
}
