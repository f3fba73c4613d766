package crm.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryTest {

    private static final Path SOURCES = Path.of("src/main/java");

    static List<Class<? extends Record>> contracts() {
        return Contracts.all();
    }

    @Test
    void everyRecordThatIsAContractIsListed() throws IOException {
        try (var files = Files.walk(SOURCES.resolve("crm/contracts"), 2)) {
            var declared = files.filter(Files::isRegularFile)
                    .filter(file -> CommittedFiles.read(file).contains("\n@Contract("))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());

            assertThat(Contracts.all()).extracting(Class::getSimpleName).containsExactlyInAnyOrderElementsOf(declared);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aTypeIsNamedAfterItsTopicAndItsPackage(Class<?> contract) {
        var declared = Contracts.of(contract);
        var context = contract.getPackageName().replace("crm.contracts.", "");

        assertThat(declared.topic()).startsWith("crm." + context + ".").endsWith(".v1");
        assertThat(declared.type())
                .matches("crm\\." + context + "\\.[a-z-]+\\.[a-z-]+\\.v1")
                .startsWith(declared.topic().replaceAll("v1$", ""));
        assertThat(Topics.all()).extracting(Topic::name).contains(declared.topic());
    }

    @Test
    void noTwoContractsHaveTheSameType() {
        assertThat(Contracts.all())
                .extracting(contract -> Contracts.of(contract).type())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoContractIsRefused() {
        assertThatThrownBy(() -> Contracts.of(Money.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Money");
    }
}
