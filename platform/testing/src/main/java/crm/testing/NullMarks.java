package crm.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import crm.testing.architecture.HouseRules;
import java.util.stream.Collectors;

/** Tells in the output of the build how far a module says what may be null in it. */
final class NullMarks {

    private NullMarks() {}

    static void tell(String module, JavaClasses classes) {
        var packages = classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        var marked = classes.stream()
                .filter(HouseRules.isNullMarked())
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        System.out.printf(
                "%s: %d packages are not null-marked yet, %d are%n",
                module, packages.size() - marked.size(), marked.size());
    }
}
