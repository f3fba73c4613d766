package crm.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import crm.gateway.directory.ToldToSecurity;
import crm.testing.architecture.HouseRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The door has no layers, for it has no business; for it stand the rules that every deployable keeps. */
class GatewayArchitectureTest {

    private static final String ROOT = "crm.gateway";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void partsDoNotGoInCircles() {
        HouseRules.featuresDoNotGoInCircles(ROOT).check(CLASSES);
    }

    @Test
    void resourcesArePackagePrivateWithPublicOperations() {
        HouseRules.resourcesArePackagePrivate().check(CLASSES);
        HouseRules.operationsArePublic().check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        HouseRules.noFieldInjection().check(CLASSES);
    }

    @Test
    void ofThePlatformItKnowsTheLowestStoreyAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "crm.platform.data..",
                        "crm.platform.outbox..",
                        "crm.platform.inbox..",
                        "crm.platform.imports..",
                        "org.hibernate..",
                        "io.vertx.sqlclient..")
                .check(CLASSES);
    }

    /** GTW-02, GTW-05, GTW-09. */
    @Test
    void whoeverChangesUsersRolesOrKeysIsToldToSecurity() {
        classes()
                .that()
                .resideInAnyPackage(ROOT + ".directory..", ROOT + ".keys..")
                .and()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .beAnnotatedWith(ToldToSecurity.class)
                .check(CLASSES);
    }

    /** What it publishes is who works here, what it reads are hints for open pages; the rest of it knows no broker. */
    @Test
    void theBrokerIsKnownToTheStreamAndTheDirectoryAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".stream..", ROOT + ".directory..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }
}
