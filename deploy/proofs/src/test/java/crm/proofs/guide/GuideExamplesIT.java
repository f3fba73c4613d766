package crm.proofs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crm.proofs.system.Checkout;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guide shows runs as it stands there (docs/guide), on a running system. */
@Order(66)
@ExtendWith(SharedSystem.class)
class GuideExamplesIT {

    private static final Path EXAMPLES = Checkout.root().resolve("docs/examples");
    private static final Path FOLDER = Path.of("target", "examples").toAbsolutePath();

    /** What npm says of a registry that cannot be reached. */
    private static final List<String> NO_REGISTRY = List.of("ENOTFOUND", "ECONNREFUSED", "EAI_AGAIN", "ETIMEDOUT");

    private record Ended(int code, String said) {}

    @ParameterizedTest
    @ValueSource(strings = {"frontends.md", "importers.md"})
    void theExamplesOfAPageRunInItsOrder(String page, TestSystem system) throws Exception {
        var script = GuideExamples.of(page).script(system.gateway().toString());

        var ended = run(Checkout.root(), system.script().environment(), List.of("bash", "-c", script));

        assertThat(ended.code()).as("%s%n%s", script, ended.said()).isZero();
    }

    @Test
    void thePartnersProgramReadsATopicFromItsBeginning(TestSystem system) throws Exception {
        makeAnOrderOfThePage(system);
        var kafka = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> jar.contains("kafka-clients") || jar.contains("slf4j-api"))
                .collect(Collectors.joining(File.pathSeparator));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        var ended = run(
                Checkout.root(),
                Map.of(),
                List.of(
                        java,
                        "-cp",
                        kafka,
                        EXAMPLES.resolve("partner/Subscriber.java").toString(),
                        system.kafkaBootstrap(),
                        "crm.sales.opportunity.v1",
                        "1"));

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("crm.sales.opportunity.opened.v1 of ");
    }

    /** API: a generated client in strict TypeScript, compiled and run, where node is there and its registry answers. */
    @Test
    void theTypedClientCompilesWithoutACastAndRuns(TestSystem system) throws Exception {
        assumeTrue(isThere("npm"), "npm is not there");
        var folder = copied(EXAMPLES.resolve("typescript"), FOLDER.resolve("docs/examples/typescript"));
        copied(
                Checkout.root().resolve("gateway/src/main/resources/openapi"),
                FOLDER.resolve("gateway/src/main/resources/openapi"));
        var environment = new HashMap<String, String>();
        environment.put("RIZA_URL", system.gateway().toString());
        environment.put("RIZA_KEYCLOAK", system.keycloak().toString());

        var installed = run(folder, environment, List.of("npm", "ci"));
        assumeTrue(
                installed.code() == 0 || NO_REGISTRY.stream().noneMatch(installed.said()::contains),
                () -> "the registry does not answer: " + installed.said());
        assertThat(installed.code()).as(installed.said()).isZero();
        var built = run(folder, environment, List.of("npm", "run", "build"));
        assertThat(built.code()).as(built.said()).isZero();
        var ran = run(folder, environment, List.of("npm", "start"));

        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("paid", "resolved", "Done.");
        assertThat(Files.readString(folder.resolve("src/main.ts")) + Files.readString(folder.resolve("src/client.ts")))
                .as("the program is typed by the document, not by casts")
                .doesNotContain(" as any", " as unknown", "<any>", "@ts-");
    }

    private static void makeAnOrderOfThePage(TestSystem system) throws Exception {
        var script = GuideExamples.of("frontends.md").script(system.gateway().toString());
        assertThat(run(Checkout.root(), system.script().environment(), List.of("bash", "-c", script))
                        .code())
                .isZero();
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Ended run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("example", ".log");
        var builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            assertThat(process.waitFor(10, TimeUnit.MINUTES))
                    .as("ends: %s", command)
                    .isTrue();
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.deleteIfExists(output);
        }
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !from.relativize(file).startsWith("node_modules"))
                    .toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }
}
