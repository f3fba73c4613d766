package crm.platform.data.table;

import crm.platform.data.table.Mappings.EntityFields;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Id;
import jakarta.persistence.OrderBy;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Entities with a random value in every field. */
final class EntityValues {

    private final Random random;
    private final Map<String, List<?>> samples;

    EntityValues(Random random, Map<String, List<?>> samples) {
        this.random = random;
        this.samples = samples;
    }

    Object of(Class<?> entity) {
        return filled(entity, Mappings.tableOf(entity));
    }

    static Object idOf(Object entity) {
        return EntityFields.of(entity.getClass())
                .filter(field -> field.isAnnotationPresent(Id.class))
                .map(field -> get(field, entity))
                .findFirst()
                .orElseThrow();
    }

    /** Field by field, so that what was written can be compared with what was read. */
    static Map<String, String> texts(Object row) {
        var texts = new TreeMap<String, String>();
        EntityFields.of(row.getClass()).forEach(field -> texts.put(field.getName(), text(field, get(field, row))));
        return texts;
    }

    private static String text(Field field, Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof JsonObject object) { // the database keeps no order of the fields
            return String.valueOf(new TreeMap<>(new JsonObject(object.encode()).getMap()));
        }
        if (value instanceof Collection<?> rows && field.isAnnotationPresent(ElementCollection.class)) {
            var texts = rows.stream().map(row -> texts(row).toString());
            var isOrderedByValues = field.isAnnotationPresent(OrderBy.class);
            return (isOrderedByValues ? texts.sorted() : texts).toList().toString();
        }
        return String.valueOf(value);
    }

    private Object filled(Class<?> type, String table) {
        var row = newInstance(type);
        var stored = Catalogue.columns(table);
        EntityFields.of(type).forEach(field -> {
            if (field.isAnnotationPresent(ElementCollection.class)) {
                set(field, row, embedded(field));
                return;
            }
            var column = MappingProof.snake(field.getName());
            var known = stored.get(column);
            if (known == null) {
                throw new IllegalStateException(table + " has no column " + column);
            }
            boolean isNull = known.nullable() && !field.getType().isPrimitive() && random.nextInt(3) == 0;
            set(field, row, isNull ? null : value(field, table + "." + column, known));
        });
        return row;
    }

    private Object value(Field field, String column, Catalogue.StoredColumn known) {
        var given = samples.get(column);
        return given != null
                ? given.get(random.nextInt(given.size()))
                : new Values(random, known.precision(), known.scale()).of(field.getType());
    }

    private List<Object> embedded(Field field) {
        var element = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        var table = field.getAnnotation(CollectionTable.class).name();
        var rows = new ArrayList<Object>();
        for (int number = random.nextInt(4); number > 0; number--) {
            rows.add(filled(element, table));
        }
        return rows;
    }

    private static Object newInstance(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object get(Field field, Object row) {
        try {
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object row, Object value) {
        try {
            field.set(row, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " does not take " + value, e);
        }
    }
}
