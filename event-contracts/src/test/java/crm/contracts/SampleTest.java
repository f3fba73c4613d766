package crm.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A published sample is never edited: it stands for the messages that lie on the topics for ever. */
class SampleTest {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    static List<Class<? extends Record>> contracts() {
        return Contracts.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everySampleIsValid(Class<?> contract) {
        var schema = FACTORY.getSchema(
                Schemas.of(contract),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

        for (var file : CommittedFiles.samples(contract)) {
            assertThat(schema.validate(Json.tree(CommittedFiles.read(file))))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everySampleIsReadAndWrittenWithoutLoss(Class<?> contract) throws Exception {
        for (var file : CommittedFiles.samples(contract)) {
            var sample = Json.tree(CommittedFiles.read(file));

            var written = Json.MAPPER.writeValueAsString(Json.MAPPER.treeToValue(sample, contract));

            assertThat(Json.tree(written)).as(file.toString()).isEqualTo(sample);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theSamplesOfAContractShowEveryField(Class<?> contract) {
        assertThat(CommittedFiles.samples(contract)).contains(CommittedFiles.sample(contract));

        Set<String> shown = new TreeSet<>();
        for (Path file : CommittedFiles.samples(contract)) {
            Json.tree(CommittedFiles.read(file)).fieldNames().forEachRemaining(shown::add);
        }

        Set<String> declared = new TreeSet<>();
        Schemas.of(contract).path("properties").fieldNames().forEachRemaining(declared::add);
        assertThat(shown).isEqualTo(declared);
    }

    @Test
    void noSampleIsLeftOfAContractThatIsGone() {
        assertThat(CommittedFiles.samples())
                .allMatch(file -> Contracts.all().stream()
                        .anyMatch(contract -> CommittedFiles.samples(contract).contains(file)));
    }
}
