package crm.testing.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the house, one each; {@link crm.testing.ArchitectureRules} runs them for a service. */
public final class HouseRules {

    private static final Map<String, Set<String>> TIME_AND_CHANCE = Map.of(
            "java.time.Instant", Set.of("now"),
            "java.time.LocalDate", Set.of("now"),
            "java.time.LocalDateTime", Set.of("now"),
            "java.time.OffsetDateTime", Set.of("now"),
            "java.time.ZonedDateTime", Set.of("now"),
            "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
            "java.util.UUID", Set.of("randomUUID"),
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime"),
            "java.lang.Math", Set.of("random"));

    private static final Map<String, Set<String>> PARALLEL =
            Map.of("io.smallrye.mutiny.Uni", Set.of("combine", "join"));

    private HouseRules() {}

    public static ArchRule domainKnowsOnlyTheJdk() {
        return noClasses()
                .that()
                .resideInAPackage(Packages.any(Packages.DOMAIN))
                .should()
                .dependOnClassesThat(not(resideInAnyPackage(
                        "java..",
                        Packages.NULL_MARKS,
                        Packages.PLATFORM_DOMAIN,
                        Packages.ROOT + Packages.any(Packages.DOMAIN))))
                .as("the domain imports only the JDK and " + Packages.PLATFORM_DOMAIN);
    }

    public static ArchRule domainAsksNeitherClockNorChance() {
        return noClasses()
                .that()
                .resideInAPackage(Packages.any(Packages.DOMAIN))
                .should()
                .callMethodWhere(callOf(TIME_AND_CHANCE))
                .as("time and ids come to the domain as arguments");
    }

    public static ArchRule applicationKnowsNoAdapter(String service) {
        return noClasses()
                .that()
                .resideInAPackage(Packages.any(Packages.APPLICATION))
                .should()
                .dependOnClassesThat(ownAdapters(service, ""))
                .as("the application knows no adapter");
    }

    public static ArchRule applicationKnowsNoTechnology() {
        return noClasses()
                .that()
                .resideInAPackage(Packages.any(Packages.APPLICATION))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(Packages.TECHNOLOGY).and(not(isOf(Packages.DATA_FOR_USE_CASES))))
                .as(
                        "the application knows neither HTTP nor Vert.x nor SQL, and of the database a unit of work and repositories");
    }

    /** Storing publishes: so persistence may ask messaging's pure functions for the words of a contract, and nothing else of it. */
    public static ArchRule adapterKnowsNoOther(String service, String adapter) {
        return noClasses()
                .that()
                .resideInAPackage(Packages.any(adapter))
                .should()
                .dependOnClassesThat(ownAdapters(service, adapter).and(not(wordsFor(adapter))))
                .as("the adapter " + adapter + " knows no other adapter");
    }

    public static ArchRule onlyOwnContracts(String service) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage(Packages.CONTRACTS + ".(*)..")
                        .and(not(resideInAPackage(Packages.CONTRACTS + "." + service + ".."))))
                .as("a service compiles against its own contracts only");
    }

    /** What lies directly below the root package of a service is a feature. */
    public static ArchRule featuresDoNotGoInCircles(String service) {
        return slices().matching(service + ".(*)..").should().beFreeOfCycles().as("no feature knows itself by others");
    }

    public static ArchRule packagesDoNotGoInCircles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().as("no package knows itself by others");
    }

    /** @param except packages and classes that stand in none */
    public static ArchRule everyClassStandsInALayer(String service, Set<String> except) {
        var layers = Stream.concat(Packages.LAYERS.stream(), Packages.ADAPTERS.stream())
                .map(layer -> service + ".*." + layer + "..")
                .toArray(String[]::new);
        return classes()
                .that(not(isOf(except)))
                .should()
                .resideInAnyPackage(layers)
                .as("a class stands in a layer of a feature: feature.layer");
    }

    public static ArchRule isNullMarked(String layer) {
        return classes()
                .that()
                .resideInAPackage(Packages.any(layer))
                .should(ArchCondition.from(isNullMarked()))
                .as("what may be null in a " + layer + " says so: its package-info.java is @NullMarked");
    }

    /** @param except classes to which a word of the business is left */
    public static ArchRule speaksNoBusiness(Set<String> except) {
        return noClasses()
                .that(not(isOf(except)))
                .should(ArchCondition.from(isNamedAfterTheBusiness()))
                .as("the platform does not speak of the business");
    }

    public static ArchRule noParallelWorkOnASession() {
        return noClasses()
                .that()
                .resideInAnyPackage(Packages.any(Packages.APPLICATION), Packages.any(Packages.PERSISTENCE))
                .should()
                .callMethodWhere(callOf(PARALLEL))
                .as("a session is one conversation: no Uni.combine or Uni.join in a unit of work");
    }

    public static ArchRule resourcesArePackagePrivate() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotInterfaces() // REST clients
                .should()
                .bePackagePrivate()
                .as("resource classes are package-private");
    }

    public static ArchRule operationsArePublic() {
        return methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .as("operations are public: others answer 404 without a warning");
    }

    public static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .as("constructor injection only");
    }

    private static DescribedPredicate<JavaClass> ownAdapters(String service, String except) {
        var packages = Packages.ADAPTERS.stream()
                .filter(adapter -> !adapter.equals(except))
                .map(adapter -> service + Packages.any(adapter))
                .toArray(String[]::new);
        return resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> wordsFor(String adapter) {
        return adapter.equals(Packages.PERSISTENCE)
                ? resideInAPackage(Packages.any(Packages.MESSAGING)).and(simpleNameEndingWith("Contracts"))
                : alwaysFalse();
    }

    private static DescribedPredicate<JavaClass> isOf(Set<String> named) {
        return describe("one of " + named, type -> named.stream().anyMatch(name -> isOf(type, name)));
    }

    /** The class itself, one that is nested in it, or one in that package or below. */
    private static boolean isOf(JavaClass type, String name) {
        return type.getName().equals(name)
                || type.getName().startsWith(name + "$")
                || type.getName().startsWith(name + ".");
    }

    public static DescribedPredicate<JavaClass> isNullMarked() {
        return describe(
                "in a package that is @NullMarked",
                type -> type.getPackage().isAnnotatedWith(Packages.NULL_MARKS + ".NullMarked"));
    }

    private static DescribedPredicate<JavaClass> isNamedAfterTheBusiness() {
        return describe("named after the business", type -> BusinessNouns.isIn(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaMethodCall> callOf(Map<String, Set<String>> methods) {
        return describe("call of " + methods, (JavaMethodCall call) -> isOneOf(call, methods));
    }

    private static boolean isOneOf(JavaCall<?> call, Map<String, Set<String>> methods) {
        var names = methods.get(call.getTargetOwner().getName());
        return names != null && names.contains(call.getTarget().getName());
    }
}
