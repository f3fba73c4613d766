package crm.platform.list;

import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The properties of which a caller may choose: those of one record that has an address or a version of its own, or of the items of a
 * list. Told by what a resource's method returns.
 */
final class ShownProperties {

    static final String ITEMS = "items";

    private ShownProperties() {}

    /** Empty where the answer is given whole. */
    static List<String> of(Type returned) {
        return chosenFrom(answer(returned))
                .map(type -> Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList())
                .orElse(List.of());
    }

    /** Whether it can be told what is answered; elsewhere nothing is known of it. */
    static boolean isKnown(Type returned) {
        var answer = answer(returned);
        return answer instanceof Class<?> type && type.isRecord()
                || answer instanceof ParameterizedType of && of.getRawType() == Page.class;
    }

    /** What is in its {@code Uni}. */
    private static Type answer(Type returned) {
        return returned instanceof ParameterizedType of && of.getRawType() != Page.class
                ? of.getActualTypeArguments()[0]
                : returned;
    }

    private static Optional<Class<?>> chosenFrom(Type answer) {
        if (answer instanceof ParameterizedType of && of.getRawType() == Page.class) {
            return record(of.getActualTypeArguments()[0]);
        }
        return record(answer).flatMap(type -> isOneRecord(type) ? Optional.of(type) : itemOf(type));
    }

    private static boolean isOneRecord(Class<?> type) {
        return Identified.class.isAssignableFrom(type) || Versioned.class.isAssignableFrom(type);
    }

    /** Of a page that is a type of its own. */
    private static Optional<Class<?>> itemOf(Class<?> page) {
        return Arrays.stream(page.getRecordComponents())
                .filter(component -> component.getName().equals(ITEMS))
                .map(RecordComponent::getGenericType)
                .filter(ParameterizedType.class::isInstance)
                .flatMap(list -> record(((ParameterizedType) list).getActualTypeArguments()[0]).stream())
                .findFirst();
    }

    private static Optional<Class<?>> record(Type type) {
        return type instanceof Class<?> known && known.isRecord() ? Optional.of(known) : Optional.empty();
    }
}
