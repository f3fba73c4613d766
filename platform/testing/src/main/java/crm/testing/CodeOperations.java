package crm.testing;

import static java.util.stream.Collectors.toList;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations that resource classes declare. */
final class CodeOperations {

    private CodeOperations() {}

    /** Of the resources in these packages; REST clients are none. */
    static List<Operation> in(String... packages) {
        return classes(packages).flatMap(CodeOperations::of).collect(toList());
    }

    /** The resource classes themselves. */
    static Stream<Class<?>> classes(String... packages) {
        return read(packages).stream()
                .filter(type -> type.isAnnotatedWith(Path.class) && !type.isInterface())
                .<Class<?>>map(type -> type.reflect())
                .filter(type -> !Modifier.isAbstract(type.getModifiers()));
    }

    /** Without the classes that these refer to: nobody asks for them here, and there are thousands. */
    private static JavaClasses read(String... packages) {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        try {
            return new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(packages);
        } finally {
            ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(true);
        }
    }

    static Stream<Operation> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .filter(method -> !method.isBridge())
                .flatMap(method -> verb(method).stream().map(verb -> operation(resource, method, verb)));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(httpMethod -> httpMethod != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Operation operation(Class<?> resource, Method method, String verb) {
        var path = "/" + text(resource.getAnnotation(Path.class)) + "/" + text(method.getAnnotation(Path.class));
        var clean = path.replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("(.)/$", "$1");
        var roles = declared(resource, method, RolesAllowed.class).map(RolesAllowed::value);
        return new Operation(
                verb + " " + clean,
                roles.map(Set::of).orElse(Set.of()),
                access(resource, method, roles.isPresent()),
                resource.getSimpleName() + "." + method.getName());
    }

    private static Operation.Access access(Class<?> resource, Method method, boolean roles) {
        if (roles || declared(resource, method, DenyAll.class).isPresent()) {
            return Operation.Access.PERMISSION;
        }
        if (declared(resource, method, Authenticated.class).isPresent()) {
            return Operation.Access.LOGIN;
        }
        return declared(resource, method, PermitAll.class).isPresent()
                ? Operation.Access.PUBLIC
                : Operation.Access.UNDECLARED;
    }

    /** On the method, else on its class unless the method says something of its own. */
    private static <A extends java.lang.annotation.Annotation> Optional<A> declared(
            Class<?> resource, Method method, Class<A> type) {
        if (Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class, Authenticated.class)
                .anyMatch(method::isAnnotationPresent)) {
            return Optional.ofNullable(method.getAnnotation(type));
        }
        return Optional.ofNullable(resource.getAnnotation(type));
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
