package crm.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import crm.testing.architecture.HouseRules;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The architecture rules of the house for one module of the platform. */
@TestInstance(Lifecycle.PER_CLASS) // reading the classes takes seconds
public abstract class StoreyRules {

    private static final String PLATFORM = "crm.platform";

    private final JavaClasses classes = new ClassFileImporter().importPath(Path.of("target/classes"));

    /** Classes that are named by a word of the business, each with the reason. */
    protected Map<String, String> namedAfterTheBusiness() {
        return Map.of();
    }

    @Test
    void packagesDoNotGoInCircles() {
        HouseRules.packagesDoNotGoInCircles(PLATFORM).check(classes);
    }

    @Test
    void thePlatformDoesNotSpeakOfTheBusiness() {
        HouseRules.speaksNoBusiness(namedAfterTheBusiness().keySet()).check(classes);
    }

    @Test
    void whatMayBeNullSaysSo() {
        NullMarks.tell(Path.of("").toAbsolutePath().getFileName().toString(), classes);
        HouseRules.isNullMarked("platform").check(classes);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        // there may be no field at all
        HouseRules.noFieldInjection().allowEmptyShould(true).check(classes);
    }
}
