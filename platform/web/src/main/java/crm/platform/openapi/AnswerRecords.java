package crm.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** The records that answers are written from, found by the names that the document gives them. */
final class AnswerRecords {

    private static final DotName SCHEMA = DotName.createSimple(Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final Set<DotName> COLLECTIONS = Stream.of(List.class, Set.class, Map.class)
            .map(DotName::createSimple)
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, List<ClassInfo>> records;

    AnswerRecords(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(AnswerRecords::documentedName));
    }

    /**
     * Those properties of a schema that every answer has.
     *
     * @throws IllegalStateException when no record has the schema's name and properties, or two that differ in this have
     */
    Set<String> alwaysThere(String schema, Set<String> properties) {
        var answers = named(schema)
                .filter(record -> names(record).equals(properties))
                .map(AnswerRecords::alwaysThere)
                .distinct()
                .toList();
        if (answers.size() != 1) {
            throw new IllegalStateException(
                    "the schema " + schema + " is that of " + answers.size() + " different records; name them apart");
        }
        return answers.get(0);
    }

    /** A page of orders has a schema of its own and is a page as every other. */
    private Stream<ClassInfo> named(String schema) {
        var exactly = records.get(schema);
        return exactly != null
                ? meant(exactly)
                : records.values().stream()
                        .flatMap(List::stream)
                        .filter(record ->
                                !record.typeParameters().isEmpty() && schema.startsWith(documentedName(record)));
    }

    /** One that asks for the name goes before one that happens to be called so. */
    private static Stream<ClassInfo> meant(List<ClassInfo> namesakes) {
        var asking = namesakes.stream().filter(AnswerRecords::asksForItsName).toList();
        return (asking.isEmpty() ? namesakes : asking).stream();
    }

    private static boolean asksForItsName(ClassInfo record) {
        var schema = record.declaredAnnotation(SCHEMA);
        return schema != null && schema.value("name") != null;
    }

    static String documentedName(ClassInfo record) {
        var schema = record.declaredAnnotation(SCHEMA);
        var name = schema == null ? null : schema.value("name");
        return name == null ? record.simpleName() : name.asString();
    }

    private static Set<String> names(ClassInfo record) {
        return fields(record).map(AnswerRecords::name).collect(Collectors.toSet());
    }

    private static Set<String> alwaysThere(ClassInfo record) {
        var onlyWhatIsThere = "NON_EMPTY".equals(inclusion(record.declaredAnnotation(INCLUDE)));
        return fields(record)
                .filter(field -> isAlwaysThere(field, onlyWhatIsThere))
                .map(AnswerRecords::name)
                .collect(Collectors.toSet());
    }

    private static boolean isAlwaysThere(FieldInfo field, boolean onlyWhatIsThere) {
        if (onlyWhatIsThere && COLLECTIONS.contains(field.type().name())) {
            return false;
        }
        return !isNullable(field.type()) || "ALWAYS".equals(inclusion(field.annotation(INCLUDE)));
    }

    private static boolean isNullable(Type type) {
        return type.hasAnnotation(NULLABLE);
    }

    private static @Nullable String inclusion(@Nullable AnnotationInstance include) {
        return include == null || include.value() == null
                ? null
                : include.value().asEnum();
    }

    private static Stream<FieldInfo> fields(ClassInfo record) {
        return record.recordComponents().stream().map(component -> record.field(component.name()));
    }

    private static String name(FieldInfo field) {
        var renamed = field.declaredAnnotation(PROPERTY);
        return renamed == null || renamed.value() == null
                ? field.name()
                : renamed.value().asString();
    }
}
