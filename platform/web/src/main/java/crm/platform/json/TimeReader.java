package crm.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import crm.platform.domain.BusinessTime;
import java.io.IOException;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and moments of any type: from text only, of the years of business, and as exact as they are kept, so that whoever reads
 * them back reads what was taken.
 */
final class TimeReader extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;

    TimeReader(JsonDeserializer<?> reader) {
        super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new TimeReader(reader);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.handleUnexpectedToken(handledType(), parser);
        }
        if (isNumber(parser.getText())) {
            return context.handleWeirdStringValue(handledType(), parser.getText(), "a count of seconds is no time");
        }
        var time = super.deserialize(parser, context);
        if (time instanceof TemporalAccessor read && !BusinessTime.holds(read)) {
            throw new RefusedValue(parser, BusinessTime.CODE, BusinessTime.MESSAGE);
        }
        return time instanceof Temporal read ? asKept(read) : time;
    }

    private static boolean isNumber(String text) {
        return text.strip().lastIndexOf('-') <= 0 && text.indexOf(':') < 0;
    }

    /** The database keeps microseconds. */
    private static Temporal asKept(Temporal time) {
        return time.isSupported(ChronoField.MICRO_OF_SECOND)
                ? time.with(ChronoField.MICRO_OF_SECOND, time.get(ChronoField.MICRO_OF_SECOND))
                : time;
    }
}
