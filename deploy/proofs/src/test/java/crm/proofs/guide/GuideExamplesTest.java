package crm.proofs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the guide in Turkish gets the same examples, which are run once. */
class GuideExamplesTest {

    private static final String IN_TURKISH = ".tr.md";

    @ParameterizedTest
    @ValueSource(strings = {"frontends", "importers"})
    void bothLanguagesHaveTheSameExamples(String page) throws IOException {
        var english = GuideExamples.of(page + ".md").blocks();

        assertThat(english).isNotEmpty();
        assertThat(GuideExamples.of(page + IN_TURKISH).blocks()).isEqualTo(english);
    }

    @Test
    void eachPageThatIsThereInTurkishIsThereInEnglishAndTheOtherWayRound() throws IOException {
        try (var files = Files.list(GuideExamples.FOLDER)) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            var turkish = names.stream()
                    .filter(name -> name.endsWith(IN_TURKISH))
                    .map(name -> name.replace(IN_TURKISH, ".md"))
                    .toList();

            assertThat(turkish).isNotEmpty();
            assertThat(names).containsAll(turkish);
            assertThat(names.stream()
                            .filter(name -> !name.endsWith(IN_TURKISH))
                            .filter(name -> !List.of("README.md", "a-feature-from-start-to-end.md")
                                    .contains(name)))
                    .containsExactlyInAnyOrderElementsOf(turkish);
        }
    }
}
