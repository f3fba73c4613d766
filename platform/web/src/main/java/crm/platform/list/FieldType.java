package crm.platform.list;

import crm.platform.domain.BusinessTime;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.PlainNumber;
import crm.platform.domain.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** How a filter's text becomes a value, and how a sort key travels in a cursor. */
public enum FieldType {
    TEXT(SchemaType.STRING, null, text -> text),
    UUID(SchemaType.STRING, "uuid", java.util.UUID::fromString),
    INSTANT(SchemaType.STRING, "date-time", text -> Instant.parse(text).atOffset(ZoneOffset.UTC)),
    DATE(SchemaType.STRING, "date", LocalDate::parse),
    DECIMAL(SchemaType.NUMBER, null, PlainNumber::read),
    LONG(SchemaType.INTEGER, "int64", Long::valueOf),
    BOOLEAN(SchemaType.BOOLEAN, null, FieldType::bool);

    private final SchemaType documentedType;
    private final @Nullable String format;
    private final Function<String, Object> parser;

    FieldType(SchemaType documentedType, @Nullable String format, Function<String, Object> parser) {
        this.documentedType = documentedType;
        this.format = format;
        this.parser = parser;
    }

    /** For the OpenAPI document. */
    Schema schema() {
        return OASFactory.createSchema().addType(documentedType).format(format);
    }

    /**
     * What a caller asks for: a value that a request could have brought.
     *
     * @param parameter of the request, for the refusal
     */
    public Object asked(String parameter, String text) {
        var fault = PlainText.faultOf(text, false);
        if (fault != null) {
            throw InvalidInput.of(parameter, fault.code(), fault.message());
        }
        var value = parse(parameter, text);
        return value instanceof TemporalAccessor time ? BusinessTime.within(parameter, time) : value;
    }

    /** @param parameter of the request, for the refusal */
    public Object parse(String parameter, String text) {
        try {
            return parser.apply(text);
        } catch (RuntimeException unreadable) {
            throw InvalidInput.of(
                    parameter, "list.value-unreadable", "Not a value of type " + name() + ": " + parameter);
        }
    }

    private static Boolean bool(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }
}
