package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every field of every request has a type that the strict reader of bodies knows, so that a new field is under the rules of texts,
 * times, numbers and sizes by itself; what would go past them is named by the service, with the reason.
 *
 * <pre>{@code
 * class SalesRequestTest extends RequestRules {
 *     SalesRequestTest() { super("crm.sales"); }
 * }
 * }</pre>
 */
public abstract class RequestRules {

    private static final Set<Class<?>> LEAVES = Set.of(
            String.class,
            UUID.class,
            BigDecimal.class,
            Boolean.class,
            boolean.class,
            Integer.class,
            int.class,
            Long.class,
            long.class);
    private static final String TREE = "com.fasterxml.jackson.databind.node.ObjectNode";
    private static final Pattern TIME =
            Pattern.compile(".*(At|Date|Since|Until|Day|Month|Year)|at|date|day|since|until");
    private static final Pattern QUANTITY = Pattern.compile("(?i).*(quantity|rate|price|percent|count|minutes|days)");

    private final Set<Class<?>> bodies;
    private final Set<Class<?>> seen = new HashSet<>();

    /** The platform's own requests run in every service and count too. */
    protected RequestRules(String root) {
        this.bodies = CodeOperations.classes(root, "crm.platform")
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(RequestRules::isBody)
                .map(Parameter::getType)
                .collect(Collectors.toSet());
    }

    /** Fields whose rule stands elsewhere: {@code Type.field}, each with the reason in a comment. */
    protected Set<String> ruledElsewhere() {
        return Set.of();
    }

    /** Codes by their names that are of no vocabulary: {@code Type.field}, each with the reason in a comment. */
    protected Set<String> codesOfNoVocabulary() {
        return Set.of();
    }

    /** The records that merge patches are read into: a resource takes them as a tree. */
    protected Set<Class<?>> patches() {
        return Set.of();
    }

    @Test
    void everyFieldOfARequestHasATypeUnderTheRules() {
        assertThat(bodies).as("bodies of requests").isNotEmpty();

        assertThat(all().flatMap(this::faults).toList()).isEmpty();
    }

    @Test
    void everyExceptionIsOfAFieldThatThereIs() {
        var fields = all().flatMap(RequestRules::within)
                .distinct()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .map(field -> type.getSimpleName() + "." + field.getName()))
                .collect(Collectors.toSet());

        assertThat(fields).containsAll(ruledElsewhere());
    }

    @Test
    void everyTreeHasItsPatch() {
        assertThat(bodies.stream().anyMatch(type -> type.getName().equals(TREE)))
                .as("a merge patch is taken, and the records it is read into are named")
                .isEqualTo(!patches().isEmpty());
    }

    /** A code that no list knows would become a new reason in every figure. */
    @Test
    void everyCodeOfARequestIsOfAVocabulary() {
        var free = all().flatMap(RequestRules::within)
                .distinct()
                .flatMap(VocabularyFields::of)
                .filter(field -> field.vocabulary().isEmpty())
                .map(VocabularyFields::name)
                .collect(Collectors.toSet());

        assertThat(free)
                .as("codes without @Schema(extensions = @Extension(name = \"x-vocabulary\", …))")
                .isEqualTo(codesOfNoVocabulary());
    }

    private Stream<Class<?>> all() {
        return Stream.concat(bodies.stream().filter(type -> !type.getName().equals(TREE)), patches().stream());
    }

    private static boolean isBody(Parameter parameter) {
        var type = parameter.getType();
        return (type.isRecord() || type.getName().equals(TREE))
                && Arrays.stream(parameter.getAnnotations()).noneMatch(RequestRules::isOfTheFramework);
    }

    /** A header, a part of the path or of the query is no body. */
    private static boolean isOfTheFramework(Annotation annotation) {
        return annotation.annotationType().getName().startsWith("jakarta.ws.rs.");
    }

    private static Stream<Class<?>> within(Class<?> body) {
        var found = new HashSet<Class<?>>();
        collect(body, found);
        return found.stream();
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) {
                collect(argument, found);
            }
        } else if (type instanceof Class<?> one && one.isRecord() && found.add(one)) {
            for (var field : one.getRecordComponents()) {
                collect(field.getGenericType(), found);
            }
        }
    }

    private Stream<String> faults(Class<?> body) {
        return within(body)
                .filter(seen::add)
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(field -> !ruledElsewhere().contains(type.getSimpleName() + "." + field.getName()))
                        .flatMap(field -> fault(field.getName(), field.getGenericType()).stream()
                                .map(fault -> type.getSimpleName() + "." + field.getName() + " " + fault)));
    }

    private static List<String> fault(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        if (!(type instanceof Class<?> one)) {
            return List.of("is " + type);
        }
        if (one == String.class && TIME.matcher(name).matches()) {
            return List.of("is a time by its name and a text by its type: no range");
        }
        if (one == String.class && QUANTITY.matcher(name).matches()) {
            return List.of("is a number by its name and a text by its type: no limit");
        }
        return isKnown(one) ? List.of() : List.of("is a " + one.getName() + ", which has no rule");
    }

    private static List<String> container(ParameterizedType generic) {
        var raw = (Class<?>) generic.getRawType();
        if (!Collection.class.isAssignableFrom(raw) && raw != Map.class) {
            return List.of("is a " + raw.getName() + ", which has no size");
        }
        return Arrays.stream(generic.getActualTypeArguments())
                .flatMap(argument -> fault("", argument).stream())
                .toList();
    }

    private static boolean isKnown(Class<?> type) {
        return LEAVES.contains(type) || type.isEnum() || type.isRecord() || Temporal.class.isAssignableFrom(type);
    }
}
