package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import crm.testing.architecture.HouseRules;
import crm.testing.architecture.Packages;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The architecture rules of the house for one service.
 *
 * <pre>{@code
 * class SalesArchitectureTest extends ArchitectureRules {
 *     SalesArchitectureTest() { super("crm.sales"); }
 * }
 * }</pre>
 */
@TestInstance(Lifecycle.PER_CLASS) // reading the classes takes seconds
public abstract class ArchitectureRules {

    private static final Path COMPILED = Path.of("target/classes");

    private final String root;
    private final JavaClasses classes;

    /** The root package of the service: {@code crm.sales}. */
    protected ArchitectureRules(String root) {
        this.root = root;
        this.classes = new ClassFileImporter().importPath(COMPILED);
    }

    /** Layers that the service does not have (yet): only for these a rule may find nothing to look at. */
    protected Set<String> absentLayers() {
        return Set.of();
    }

    /** Packages and classes of the service that stand in no layer of a feature, each with the reason. */
    protected Map<String, String> unlayered() {
        return Map.of();
    }

    @Test
    void thePackagesThatTheRulesNameExist() {
        for (var layer : Packages.LAYERS) {
            var found = classes.stream().anyMatch(type -> isIn(type.getPackageName(), layer));
            assertThat(found)
                    .as("%s has classes in a package '%s' (declared absent: %s)", root, layer, isAbsent(layer))
                    .isEqualTo(!isAbsent(layer));
        }
        assertThat(Packages.LAYERS).as("absentLayers()").containsAll(absentLayers());
        assertThat(exists(Packages.PLATFORM_DOMAIN)).isTrue();
        assertThat(exists(Packages.CONTRACTS)).isTrue();
        assertThat(exists(Packages.NULL_MARKS)).isTrue();
        assertThat(unlayered().keySet()).allMatch(name -> classes.contain(name) || classes.containPackage(name));
    }

    @Test
    void everyClassStandsBelowTheRootPackageOfItsService() {
        assertThat(classes.stream().filter(type -> !type.getPackageName().startsWith(root)))
                .isEmpty();
    }

    @Test
    void everyClassStandsInALayerOfAFeature() {
        HouseRules.everyClassStandsInALayer(root, unlayered().keySet())
                .allowEmptyShould(absentLayers().containsAll(Packages.LAYERS))
                .check(classes);
    }

    @Test
    void featuresDoNotGoInCircles() {
        HouseRules.featuresDoNotGoInCircles(root).check(classes);
    }

    @Test
    void theDomainKnowsOnlyTheJdk() {
        check(HouseRules.domainKnowsOnlyTheJdk(), Packages.DOMAIN);
    }

    @Test
    void theDomainAsksNeitherClockNorChance() {
        check(HouseRules.domainAsksNeitherClockNorChance(), Packages.DOMAIN);
    }

    @Test
    void theApplicationKnowsNoAdapter() {
        check(HouseRules.applicationKnowsNoAdapter(root), Packages.APPLICATION);
    }

    @Test
    void theApplicationKnowsNoTechnology() {
        check(HouseRules.applicationKnowsNoTechnology(), Packages.APPLICATION);
    }

    @Test
    void whatMayBeNullSaysSo() {
        NullMarks.tell(root, classes);
        check(HouseRules.isNullMarked(Packages.DOMAIN), Packages.DOMAIN);
        check(HouseRules.isNullMarked(Packages.APPLICATION), Packages.APPLICATION);
    }

    @Test
    void noAdapterKnowsAnother() {
        Packages.ADAPTERS.forEach(adapter -> check(HouseRules.adapterKnowsNoOther(root, adapter), adapter));
    }

    @Test
    void onlyOwnContractsAreUsed() {
        // a service without any class is new; then every layer is declared absent
        HouseRules.onlyOwnContracts(service())
                .allowEmptyShould(absentLayers().containsAll(Packages.LAYERS))
                .check(classes);
    }

    @Test
    void noWorkRunsInParallelOnASession() {
        check(HouseRules.noParallelWorkOnASession(), Packages.APPLICATION, Packages.PERSISTENCE);
    }

    @Test
    void resourcesArePackagePrivateWithPublicOperations() {
        check(HouseRules.resourcesArePackagePrivate(), Packages.API);
        check(HouseRules.operationsArePublic(), Packages.API);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        // there may be no field at all
        HouseRules.noFieldInjection().allowEmptyShould(true).check(classes);
    }

    private void check(ArchRule rule, String... layers) {
        var absent = Stream.of(layers).allMatch(layer -> isAbsent(layer) || layer.equals(Packages.REMOTE));
        rule.allowEmptyShould(absent).check(classes);
    }

    private String service() {
        return root.substring(root.lastIndexOf('.') + 1);
    }

    private boolean isAbsent(String layer) {
        return absentLayers().contains(layer);
    }

    private boolean isIn(String name, String layer) {
        return name.startsWith(root) && (name + ".").contains("." + layer + ".");
    }

    private boolean exists(String name) {
        return getClass().getClassLoader().getResource(name.replace('.', '/')) != null;
    }
}
