package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every id in a body of a request is in a table that names the check which refuses one that is not there or may not be seen, or the reason why
 * there is none. A new one fails until somebody has thought about it.
 *
 * <pre>{@code
 * class SalesForeignIdTest extends ForeignIdRules {
 *     SalesForeignIdTest() { super("crm.sales", Map.of("OpenOpportunityRequest.leadId", "KnownRecords, lead.unknown")); }
 * }
 * }</pre>
 */
public abstract class ForeignIdRules {

    private final Set<String> found;
    private final Map<String, String> checks;

    /** @param checks record and component → check, or reason */
    protected ForeignIdRules(String root, Map<String, String> checks) {
        this.found = idsIn(CodeOperations.classes(root, "crm.platform").toList());
        this.checks = checks;
    }

    @Test
    void everyIdInARequestIsAccountedFor() {
        assertThat(found)
                .as("ids in bodies of requests, against the table of their checks")
                .isEqualTo(checks.keySet());
    }

    @Test
    void everyCheckIsTold() {
        assertThat(checks).allSatisfy((id, check) -> assertThat(check).as(id).isNotBlank());
    }

    private static Set<String> idsIn(Collection<Class<?>> resources) {
        var ids = new TreeSet<String>();
        var seen = new HashSet<Type>();
        resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getMethods()))
                .filter(ForeignIdRules::isOperation)
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> !parameter.isAnnotationPresent(Context.class))
                .map(Parameter::getParameterizedType)
                .forEach(type -> collect(type, "", ids, seen));
        return ids;
    }

    private static boolean isOperation(Method method) {
        return !method.isBridge()
                && Arrays.stream(method.getAnnotations())
                        .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** @param name of the component that has the type; empty for a parameter, which is no body when it is an id itself */
    private static void collect(Type type, String name, Set<String> ids, Set<Type> seen) {
        if (type == UUID.class) {
            if (!name.isEmpty()) {
                ids.add(name);
            }
        } else if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, name, ids, seen));
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(bound -> collect(bound, name, ids, seen));
        } else if (type instanceof Class<?> body && body.isRecord() && seen.add(body)) {
            for (RecordComponent component : body.getRecordComponents()) {
                collect(component.getGenericType(), name(body) + "." + component.getName(), ids, seen);
            }
        }
    }

    /** Without the package: {@code SegmentBodies.Members}. */
    private static String name(Class<?> body) {
        return body.getName().substring(body.getPackageName().length() + 1).replace('$', '.');
    }
}
