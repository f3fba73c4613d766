package crm.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule passes what is sound and names what is wrong. */
class HouseRulesTest {

    private static final String SAMPLES = "crm.testing";
    private static final String SOUND = "crm.testing.sound";
    private static final Set<String> SOUND_ALONE = Set.of("crm.testing.sound.SoundConfig");
    private static final String WRONG = "crm.testing.wrong";

    /** A rule for a service, and what it must complain about in the wrong one. */
    record Expectation(Function<String, ArchRule> rule, String... complaints) {}

    static Stream<Expectation> rules() {
        return Stream.of(
                new Expectation(root -> HouseRules.domainKnowsOnlyTheJdk(), "JsonProperty"),
                new Expectation(root -> HouseRules.domainAsksNeitherClockNorChance(), "UUID.randomUUID", "Instant.now"),
                new Expectation(HouseRules::applicationKnowsNoAdapter, "RecordVisit", "SqlVisits"),
                new Expectation(
                        root -> HouseRules.applicationKnowsNoTechnology(),
                        "java.sql.Connection",
                        "WebApplicationException"),
                new Expectation(root -> HouseRules.featuresDoNotGoInCircles(root), "Cycle detected"),
                new Expectation(root -> HouseRules.packagesDoNotGoInCircles(root), "Cycle detected"),
                new Expectation(root -> HouseRules.everyClassStandsInALayer(SAMPLES, SOUND_ALONE), "VisitStages"),
                new Expectation(root -> HouseRules.isNullMarked("domain"), "wrong.domain.Visit"),
                new Expectation(root -> HouseRules.speaksNoBusiness(Set.of()), "VisitStages"),
                new Expectation(root -> HouseRules.adapterKnowsNoOther(root, "persistence"), "VisitConsumer"),
                new Expectation(root -> HouseRules.adapterKnowsNoOther(root, "messaging"), "VisitResource"),
                new Expectation(root -> HouseRules.adapterKnowsNoOther(root, "api"), "SqlVisits"),
                new Expectation(root -> HouseRules.onlyOwnContracts("customer"), "OrderCancelled"),
                new Expectation(root -> HouseRules.noParallelWorkOnASession(), "Uni.combine", "Uni.join"),
                new Expectation(root -> HouseRules.resourcesArePackagePrivate(), "VisitResource"),
                new Expectation(root -> HouseRules.operationsArePublic(), "hidden"),
                new Expectation(root -> HouseRules.noFieldInjection(), "VisitResource.visits"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsSoundPasses(Expectation expectation) {
        expectation.rule().apply(SOUND).check(classes(SOUND));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsWrongIsNamed(Expectation expectation) {
        var result = expectation.rule().apply(WRONG).evaluate(classes(WRONG));

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(expectation.complaints());
    }

    @Test
    void theWrongServiceHasEveryLayer() {
        for (var layer : Packages.LAYERS) {
            assertThat(classes(WRONG).containPackage(WRONG + "." + layer))
                    .as(layer)
                    .isTrue();
        }
    }

    private static JavaClasses classes(String root) {
        return new ClassFileImporter().importPackages(root);
    }
}
