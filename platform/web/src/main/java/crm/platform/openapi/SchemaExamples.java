package crm.platform.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Examples of schemas: their own, else put together from their parts. */
final class SchemaExamples {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "0191d3c2-6f1a-7c1e-8a55-2f6f3c1d9b10",
            "date", "2026-11-22",
            "date-time", "2026-11-22T09:00:00Z");

    private final Map<String, Schema> schemas;

    /** Texts by the name of their property, as they are sent to the same resource. */
    private final Map<String, Object> known = new HashMap<>();

    /** The same of the whole document: better than no example at all, where a text has to be there. */
    private final Map<String, Object> elsewhere = new HashMap<>();

    /** Schemas that are being put together: one that is part of itself ends there. */
    private final Deque<Schema> open = new ArrayDeque<>();

    SchemaExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
        new TreeMap<>(schemas).values().forEach(schema -> learn(schema, elsewhere));
    }

    /** Takes over the texts of a body that is sent. */
    void learn(Schema body) {
        learn(resolved(body), known);
    }

    private void learn(Schema schema, Map<String, Object> texts) {
        own(schema).ifPresent(example -> learnValues(example, texts));
        properties(schema)
                .forEach((name, property) -> own(resolved(property)).ifPresent(example -> learn(name, example, texts)));
    }

    private static void learnValues(Object example, Map<String, Object> texts) {
        if (example instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                learn(name.toString(), value, texts);
                learnValues(value, texts);
            });
        } else if (example instanceof List<?> all) {
            all.forEach(each -> learnValues(each, texts));
        }
    }

    private static void learn(String name, Object value, Map<String, Object> texts) {
        if (value instanceof String) {
            texts.putIfAbsent(name, value);
        }
    }

    /** Empty where a part that has to be there has no example. */
    Optional<Object> of(Schema schema) {
        return of(schema, null);
    }

    /** The schema itself, or the one that it refers to. */
    Schema resolved(Schema schema) {
        var ref = schema.getRef();
        return ref == null ? schema : schemas.getOrDefault(ref.substring(SCHEMAS.length()), schema);
    }

    private Optional<Object> of(Schema asked, @Nullable String property) {
        var schema = resolved(asked);
        var own = own(asked).or(() -> own(schema));
        if (own.isPresent()) {
            return own;
        }
        if (open.contains(schema)) {
            return Optional.empty();
        }
        open.push(schema);
        try {
            return alternatives(schema)
                    .findFirst()
                    .map(first -> of(first, property))
                    .orElseGet(() -> made(schema, property));
        } finally {
            open.pop();
        }
    }

    private static Optional<Object> own(Schema schema) {
        return Optional.ofNullable(schema.getExamples())
                .filter(examples -> !examples.isEmpty())
                .map(examples -> examples.get(0));
    }

    private static Stream<Schema> alternatives(Schema schema) {
        return Stream.<@Nullable List<Schema>>of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream);
    }

    private Optional<Object> made(Schema schema, @Nullable String property) {
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return Optional.of(schema.getEnumeration().get(0));
        }
        if (schema.getProperties() != null) {
            return object(schema);
        }
        var types = schema.getType() == null ? List.<SchemaType>of() : schema.getType();
        if (types.contains(SchemaType.ARRAY)) {
            return Optional.ofNullable(schema.getItems())
                    .flatMap(items -> of(items, property))
                    .map(List::of);
        }
        if (types.contains(SchemaType.OBJECT)) {
            return Optional.of(Map.of());
        }
        return types.contains(SchemaType.STRING) ? text(schema, property) : number(types);
    }

    private Optional<Object> text(Schema schema, @Nullable String property) {
        return Optional.<Object>ofNullable(BY_FORMAT.get(String.valueOf(schema.getFormat())))
                .or(() -> Optional.ofNullable(property).map(name -> known.getOrDefault(name, elsewhere.get(name))));
    }

    private static Optional<Object> number(List<SchemaType> types) {
        if (types.contains(SchemaType.BOOLEAN)) {
            return Optional.of(true);
        }
        return types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)
                ? Optional.of(1)
                : Optional.empty();
    }

    private Optional<Object> object(Schema schema) {
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        var made = new LinkedHashMap<String, Object>();
        for (var property : properties(schema).entrySet()) {
            var name = property.getKey();
            var example = of(property.getValue(), name);
            if (example.isEmpty() && required.contains(name)) {
                return Optional.empty();
            }
            example.filter(value -> required.contains(name) || isSaid(property.getValue(), name))
                    .ifPresent(value -> made.put(name, value));
        }
        return Optional.of(made);
    }

    /** Somebody gave it an example: what is optional is not made up. */
    private boolean isSaid(Schema property, String name) {
        return known.containsKey(name) || own(property).isPresent();
    }

    private static Map<String, Schema> properties(Schema schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }
}
