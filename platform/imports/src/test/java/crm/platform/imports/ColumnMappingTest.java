package crm.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.InvalidInput.Violation;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.required("externalId", ColumnType.KEY),
            ImportColumn.required("name", ColumnType.TEXT),
            ImportColumn.optional("email", ColumnType.EMAIL));

    @Test
    void aHeaderOfColumnNamesIsMappedAtOnce() {
        var mapping = mapping("Email", "EXTERNALID", "name");

        assertThat(mapping.automatic()).isEqualTo(Map.of("Email", "email", "EXTERNALID", "externalId", "name", "name"));
        assertThat(mapping.isComplete(mapping.automatic())).isTrue();
    }

    @Test
    void anUnknownHeaderIsLeftForAPersonToMap() {
        var mapping = mapping("externalId", "Ad Soyad");

        assertThat(mapping.automatic()).isEqualTo(Map.of("externalId", "externalId"));
        assertThat(mapping.isComplete(mapping.automatic())).isFalse();
    }

    @Test
    void aFileThatCannotHoldTheRequiredColumnsIsRefusedWithEachOfThem() {
        assertThat(violations(() -> mapping("email").automatic()))
                .extracting(Violation::field, Violation::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("externalId", "import.column-missing"),
                        org.assertj.core.api.Assertions.tuple("name", "import.column-missing"));
    }

    @Test
    void aMappingIsCheckedInEveryPart() {
        var mapping = mapping("No", "Ad", "Soyad");

        assertThat(violations(() -> mapping.check(Map.of("No", "externalId", "Ad", "fax", "Yok", "email"))))
                .extracting(Violation::field, Violation::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("Ad", "import.unknown-column"),
                        org.assertj.core.api.Assertions.tuple("Yok", "import.unknown-header"),
                        org.assertj.core.api.Assertions.tuple("name", "import.column-missing"));
    }

    @Test
    void twoHeadersForOneColumnAreRefused() {
        var mapping = mapping("No", "Ad", "Soyad");

        assertThat(violations(() -> mapping.check(Map.of("No", "externalId", "Ad", "name", "Soyad", "name"))))
                .extracting(Violation::code)
                .containsExactly("import.column-mapped-twice");
    }

    @Test
    void aHeaderThatStandsTwiceIsRefused() {
        assertThat(violations(() -> mapping("name", "name")))
                .extracting(Violation::code)
                .containsExactly("import.header-repeated");
    }

    @Test
    void cellsWithoutAMappingAreNotImported() {
        var byPosition =
                mapping("x", "externalId", "", "name").byPosition(Map.of("externalId", "externalId", "name", "name"));

        assertThat(byPosition).containsExactly(null, COLUMNS.get(0), null, COLUMNS.get(1));
    }

    private static ColumnMapping mapping(String... header) {
        return new ColumnMapping(List.of(header), COLUMNS);
    }

    private static List<Violation> violations(ThrowingCallable call) {
        var caught = new Object() {
            InvalidInput input;
        };
        assertThatThrownBy(call)
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(input -> assertThat(input.code()).isEqualTo("import.columns-invalid"))
                .satisfies(input -> caught.input = input);
        return caught.input.violations();
    }
}
