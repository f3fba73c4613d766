package crm.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists and maps, and refuses one that is too long before anybody looks at its elements: the field's own {@link Size}, or what a
 * bulk operation takes where it has none. How many elements there can be at all is bounded by {@link RequestJson}.
 */
final class CountedReader extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    /** What no list of any request may be longer than. */
    static final int MOST_ELEMENTS = 1_000;

    private final JavaType type;
    private final int most;

    CountedReader(JsonDeserializer<?> reader, JavaType type) {
        this(reader, type, MOST_ELEMENTS);
    }

    private CountedReader(JsonDeserializer<?> reader, JavaType type, int most) {
        super(reader);
        this.type = type;
        this.most = most;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new CountedReader(reader, type, most);
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        var reader = context.handleSecondaryContextualization(getDelegatee(), property, type);
        return new CountedReader(reader, type, most(property));
    }

    private int most(@Nullable BeanProperty property) {
        var size = property == null || !isAllOf(property.getType()) ? null : property.getAnnotation(Size.class);
        return size == null ? MOST_ELEMENTS : Math.min(size.max(), MOST_ELEMENTS);
    }

    /** The size stands on the field, and speaks of what the field holds, not of lists inside it. */
    private boolean isAllOf(JavaType field) {
        return field.isContainerType() && type.getContentType().equals(field.getContentType());
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var elements = super.deserialize(parser, context);
        if (elements != null && sizeOf(elements) > most) {
            throw new RefusedValue(parser, "value.size", "At most " + most + " elements.");
        }
        return elements;
    }

    private static int sizeOf(Object elements) {
        if (elements instanceof Collection<?> collection) {
            return collection.size();
        }
        return elements instanceof Map<?, ?> map ? map.size() : Array.getLength(elements);
    }
}
