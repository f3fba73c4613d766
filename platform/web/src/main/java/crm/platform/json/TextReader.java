package crm.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import crm.platform.domain.PlainText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads texts, and nothing but texts: a number or a truth value in their place is none. */
final class TextReader extends StdScalarDeserializer<String> implements ContextualDeserializer {

    private static final long serialVersionUID = 1L;
    private final boolean severalLines;

    TextReader(boolean severalLines) {
        super(String.class);
        this.severalLines = severalLines;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property != null && property.getAnnotation(SeveralLines.class) != null ? new TextReader(true) : this;
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        refuseFaulty(parser, text, severalLines);
        return text;
    }

    static void refuseFaulty(JsonParser parser, String text, boolean severalLines) throws RefusedValue {
        var fault = PlainText.faultOf(text, severalLines);
        if (fault != null) {
            throw new RefusedValue(parser, fault.code(), fault.message());
        }
    }
}
