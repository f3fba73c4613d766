package crm.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.InvalidInput.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

        assertThat(violations(
                        () -> mapping.check(FileMapping.of(Map.of("No", "externalId", "Ad", "fax", "Yok", "email")))))
                .extracting(Violation::field, Violation::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple("Ad", "import.unknown-column"),
                        org.assertj.core.api.Assertions.tuple("Yok", "import.unknown-header"),
                        org.assertj.core.api.Assertions.tuple("name", "import.column-missing"));
    }

    @Test
    void twoHeadersForOneColumnAreRefused() {
        var mapping = mapping("No", "Ad", "Soyad");

        assertThat(violations(
                        () -> mapping.check(FileMapping.of(Map.of("No", "externalId", "Ad", "name", "Soyad", "name")))))
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
        var plan = mapping("x", "externalId", "", "name")
                .plan(FileMapping.of(Map.of("externalId", "externalId", "name", "name")));

        assertThat(plan.cells()).isEqualTo(4);
        assertThat(plan.columns())
                .extracting(MappedColumn::position, MappedColumn::column)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1, COLUMNS.get(0)),
                        org.assertj.core.api.Assertions.tuple(3, COLUMNS.get(1)));
    }

    /** C9: what was given for an earlier file counts, also where the headers are the kind's own. */
    @Test
    void whatWasGivenForAnEarlierFileComesBeforeTheNamesOfTheHeaders() {
        var given = new FileMapping(
                Map.of("externalId", "externalId", "name", "name"), Map.of("name", Map.of("-", "?")), Map.of());

        var initial = mapping("externalId", "name", "email").initial(Optional.of(given));

        assertThat(initial).isEqualTo(new InitialMapping(given, MappingOrigin.REMEMBERED, true));
        assertThat(initial.state()).isEqualTo(ImportState.MAPPED);
    }

    @Test
    void whatWasGivenForAnEarlierFileIsForgottenWhereTheKindHasChanged() {
        var given = FileMapping.of(Map.of("externalId", "externalId", "name", "name", "fax", "fax"));

        var initial = mapping("externalId", "name", "fax").initial(Optional.of(given));

        assertThat(initial.origin()).isEqualTo(MappingOrigin.HEADER);
        assertThat(initial.mapping().columns()).doesNotContainKey("fax");
        assertThat(initial.state()).isEqualTo(ImportState.UPLOADED);
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
