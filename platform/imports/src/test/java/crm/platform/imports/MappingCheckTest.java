package crm.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C9: what a mapping says of translations and of columns that are two. */
class MappingCheckTest {

    private static final Map<String, ImportColumn> COLUMNS =
            ImportFixture.COLUMNS.stream().collect(Collectors.toMap(ImportColumn::name, Function.identity()));

    @Test
    void translationsIntoWhatTheColumnsTakeAreGood() {
        var translations = Map.of(
                "Renk", Map.of("kırmızı", "RED", "mavi", "blue", "-", ""),
                "Tutar", Map.of("yok", "0", "çok", "1.234,56"));

        assertThat(faults(Map.of("Renk", "colour", "Tutar", "amount"), translations, Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"colour,GREEN", "active,perhaps", "day,07/11/2026", "at,soon", "id,42", "email,nobody", "number,=1+1"})
    void aTranslationIntoWhatTheColumnDoesNotKnowIsNamed(String column, String value) {
        assertThat(faults(Map.of("Renk", column), Map.of("Renk", Map.of("x", value)), Map.of()))
                .containsExactly(tuple("Renk", "import.translation-unknown-value"));
    }

    @Test
    void onlyCellsThatAreImportedAreTranslated() {
        assertThat(faults(Map.of("Renk", "colour"), Map.of("Tutar", Map.of("x", "1"), "Yok", Map.of()), Map.of()))
                .containsExactlyInAnyOrder(
                        tuple("Tutar", "import.translation-unmapped"), tuple("Yok", "import.translation-unmapped"));
    }

    @Test
    void translationsAreBounded() {
        var most = IntStream.range(0, MappingCheck.MOST_TRANSLATIONS)
                .boxed()
                .collect(Collectors.toMap(String::valueOf, number -> "RED"));
        assertThat(faults(Map.of("Renk", "colour"), Map.of("Renk", most), Map.of()))
                .isEmpty();

        var more = new HashMap<>(most);
        more.put("one more", "RED");
        assertThat(faults(Map.of("Renk", "colour"), Map.of("Renk", more), Map.of()))
                .containsExactly(tuple("translations", "import.too-many-translations"));
        var tooLong = "x".repeat(MappingCheck.LONGEST_TRANSLATED + 1);
        assertThat(faults(Map.of("Renk", "name"), Map.of("Renk", Map.of(tooLong, "a", "a", tooLong)), Map.of()))
                .containsExactly(
                        tuple("Renk", "import.translation-too-long"), tuple("Renk", "import.translation-too-long"));
    }

    @Test
    void aHeaderIsSplitIntoAColumnOfPhonesAndOneOfAddresses() {
        assertThat(faults(Map.of(), Map.of("Alıcı", Map.of("-", "")), Map.of("Alıcı", List.of("phone", "email"))))
                .isEmpty();
        assertThat(faults(Map.of(), Map.of(), Map.of("Alıcı", List.of("email", "name"))))
                .containsExactly(tuple("Alıcı", "import.split-invalid"));
        assertThat(faults(Map.of(), Map.of(), Map.of("Alıcı", List.of("email", "fax"))))
                .containsExactly(tuple("Alıcı", "import.unknown-column"));
        assertThat(faults(Map.of(), Map.of(), Map.of("Yok", List.of("phone", "email"))))
                .containsExactly(tuple("Yok", "import.unknown-header"));
    }

    @Test
    void aHeaderIsMappedOrSplitAndAColumnIsGivenOnce() {
        assertThat(faults(Map.of("Alıcı", "name"), Map.of(), Map.of("Alıcı", List.of("phone", "email"))))
                .containsExactly(tuple("Alıcı", "import.header-mapped-twice"));
        assertThat(faults(Map.of("Renk", "email"), Map.of(), Map.of("Alıcı", List.of("phone", "email"))))
                .containsExactly(tuple("Alıcı", "import.column-mapped-twice"));
    }

    private static List<Tuple> faults(
            Map<String, String> columns,
            Map<String, Map<String, String>> translations,
            Map<String, List<String>> splits) {
        return new MappingCheck(Set.of("Renk", "Tutar", "Alıcı"), COLUMNS)
                .of(new FileMapping(columns, translations, splits)).stream()
                        .map(violation -> tuple(violation.field(), violation.code()))
                        .toList();
    }
}
