package crm.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sheet answers each requirement of the standard once, and what its answers rest on is there. */
class AsvsTest {

    private static final Path SHEET = Checkout.root().resolve("docs/operations/asvs.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| (.+?) \\| (.+?) \\| (.+?) \\|$");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)`");
    private static final Set<String> ANSWERS = Set.of("yes", "partly", "no", "n.a.");

    private record Answer(String id, String what, String answer, String where) {}

    @Test
    void eachRequirementIsAnsweredOnce() throws IOException {
        assertThat(answers()).extracting(Answer::id).containsExactlyElementsOf(requirements());
    }

    @Test
    void noAnswerIsWithoutItsGround() throws IOException {
        assertThat(answers()).allSatisfy(answer -> {
            assertThat(answer.answer()).as(answer.id()).isIn(ANSWERS);
            assertThat(answer.where()).as(answer.id()).isNotBlank();
        });
    }

    @Test
    void theClassesAreThere() throws IOException {
        var named = CLASS.matcher(Files.readString(SHEET))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(classes()).containsAll(named);
    }

    private static List<Answer> answers() throws IOException {
        return ROW.matcher(Files.readString(SHEET))
                .results()
                .map(row -> new Answer(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    private static List<String> requirements() throws IOException {
        try (var ids = Objects.requireNonNull(AsvsTest.class.getResourceAsStream("/asvs-5.0.0-level-2.txt"))) {
            return new String(ids.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static Set<String> classes() {
        try (var files = Files.walk(Checkout.root())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
