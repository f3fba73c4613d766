package crm.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.sales.OpportunityOpened;
import crm.contracts.sales.ProductCreated;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    static List<Class<? extends Record>> contracts() {
        return Contracts.all();
    }

    /** Rewriting is refused where it would break readers. */
    @BeforeAll
    static void rewriteWhenAsked() {
        if (CommittedFiles.areToBeRewritten()) {
            contracts().forEach(SchemaTest::refuseBreaks);
            contracts()
                    .forEach(contract ->
                            CommittedFiles.write(CommittedFiles.schema(contract), Json.pretty(Schemas.of(contract))));
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theCommittedSchemaIsTheGeneratedOne(Class<?> contract) {
        refuseBreaks(contract);
        assertThat(CommittedFiles.read(CommittedFiles.schema(contract)))
                .as("%s is current; rewrite it with -Dcontracts.update", CommittedFiles.schema(contract))
                .isEqualTo(Json.pretty(Schemas.of(contract)));
    }

    @Test
    void noSchemaIsLeftOfAContractThatIsGone() {
        assertThat(CommittedFiles.schemas())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(Contracts.all().stream()
                        .map(contract -> Contracts.of(contract).type() + ".json")
                        .collect(Collectors.toList()));
    }

    @Test
    void aSchemaSaysWhatIsAlwaysThereAndWhatMayBeAbsent() {
        var schema = Schemas.of(OpportunityOpened.class);

        assertThat(schema.path("required"))
                .extracting(name -> name.asText())
                .containsExactly("customerId", "opportunityId", "stage");
        assertThat(schema.at("/properties/opportunityId/format").asText()).isEqualTo("uuid");
        assertThat(schema.at("/properties/amount/properties/amount/type").asText())
                .isEqualTo("string");
        assertThat(Schemas.of(ProductCreated.class).at("/properties/kind/enum")).hasSize(3);
    }

    private static void refuseBreaks(Class<?> contract) {
        var committed = CommittedFiles.read(CommittedFiles.schema(contract));
        if (!committed.isEmpty()) {
            assertThat(Compatibility.breaksBetween(Json.tree(committed), Schemas.of(contract)))
                    .as("%s breaks its readers: publish a new version beside it", contract.getSimpleName())
                    .isEmpty();
        }
    }
}
