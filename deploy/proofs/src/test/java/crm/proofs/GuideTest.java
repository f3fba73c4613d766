package crm.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that shows a feature shows the one that is there. */
class GuideTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/guide/a-feature-from-start-to-end.md");
    private static final Path FEATURE = ROOT.resolve("sales-service/src/main/java/crm/sales/product");
    private static final int MOST_FILES = 14;

    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\| \\d+ \\| `([^`]+)` \\|");
    private static final Pattern EXCERPT = Pattern.compile("(?m)^`([^`]+)`\\n\\n```\\w+\\n([^`]+)```$");
    private static final Pattern LINK = Pattern.compile("]\\((\\.\\./[^)#]+)\\)");

    @Test
    void itNamesEachFileOfTheFeatureAndTheyAreFew() throws IOException {
        try (var files = Files.walk(FEATURE)) {
            var there = files.filter(Files::isRegularFile)
                    .map(file -> FEATURE.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith("package-info.java")) // says nothing but @NullMarked
                    .toList();

            assertThat(there).hasSizeLessThanOrEqualTo(MOST_FILES);
            assertThat(NUMBERED.matcher(page()).results().map(row -> row.group(1)))
                    .containsExactlyInAnyOrderElementsOf(there);
        }
    }

    @Test
    void itsExcerptsStandInTheirFiles() throws IOException {
        var excerpts = EXCERPT.matcher(page()).results().toList();

        assertThat(excerpts).isNotEmpty();
        for (var excerpt : excerpts) {
            var file = onOneLine(Files.readString(ROOT.resolve(excerpt.group(1))));
            for (var part : excerpt.group(2).split("…")) {
                assertThat(file).as(excerpt.group(1)).contains(onOneLine(part));
            }
        }
    }

    @Test
    void itsLinksLeadSomewhere() throws IOException {
        assertThat(LINK.matcher(page()).results().map(link -> PAGE.resolveSibling(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
