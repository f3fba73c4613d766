package crm.platform.data.table;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import crm.platform.data.document.DocumentColumns;
import crm.platform.query.ListQuery;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The mappings that a module declares: constants of type {@link Table}, entities and their columns, and its lists; found in its compiled classes. */
record Mappings(
        List<Table<?>> tables, List<Class<?>> entities, List<DocumentColumns<?>> documents, List<ListQuery<?>> lists) {

    static Mappings in(Path compiled) {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false); // only our own are looked at
        var classes = new ClassFileImporter()
                .importPath(compiled).stream()
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .toList();
        var tables =
                constants(classes, Table.class).<Table<?>>map(Table.class::cast).toList();
        var documents = constants(classes, DocumentColumns.class)
                .<DocumentColumns<?>>map(DocumentColumns.class::cast)
                .toList();
        var entities = classes.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .<Class<?>>map(type -> inApplication(type.reflect()))
                .toList();
        var lists = constants(classes, ListQuery.class)
                .<ListQuery<?>>map(ListQuery.class::cast)
                .toList();
        return new Mappings(tables, entities, documents, lists);
    }

    Mappings and(List<Table<?>> more) {
        return new Mappings(Stream.concat(tables.stream(), more.stream()).toList(), entities, documents, lists);
    }

    /** Each table that anything is mapped to, as often as it is. */
    List<String> tableNames() {
        var names = new ArrayList<String>();
        tables.forEach(table -> names.add(table.name()));
        for (var entity : entities) {
            names.add(tableOf(entity));
            EntityFields.of(entity)
                    .map(field -> field.getAnnotation(CollectionTable.class))
                    .filter(collection -> collection != null)
                    .forEach(collection -> names.add(collection.name()));
        }
        return names;
    }

    static String tableOf(Class<?> entity) {
        return entity.getAnnotation(jakarta.persistence.Table.class).name();
    }

    private static Stream<Object> constants(List<JavaClass> classes, Class<?> type) {
        return classes.stream()
                .flatMap(one -> one.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(type))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .map(field -> constant(field.reflect()));
    }

    private static Object constant(Field field) {
        try {
            var own = inApplication(field.getDeclaringClass()).getDeclaredField(field.getName());
            own.setAccessible(true);
            return own.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the constant " + field + " could not be read", e);
        }
    }

    /** As the running application knows the class. */
    private static Class<?> inApplication(Class<?> type) {
        try {
            return Class.forName(type.getName(), true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mapped fields of an entity or of what is embedded in it. */
    static final class EntityFields {

        private EntityFields() {}

        static Stream<Field> of(Class<?> type) {
            var own = Stream.of(type.getDeclaredFields())
                    .filter(field -> (field.getModifiers()
                                    & (java.lang.reflect.Modifier.STATIC | java.lang.reflect.Modifier.TRANSIENT))
                            == 0)
                    .filter(field -> !field.getName().startsWith("$"))
                    .peek(field -> field.setAccessible(true));
            var parent = type.getSuperclass();
            return parent == null || parent == Object.class ? own : Stream.concat(of(parent), own);
        }
    }
}
