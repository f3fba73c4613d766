package crm.platform.list;

import crm.platform.domain.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** How a filter's text becomes a parameter of the query, and how a sort key travels in a cursor. */
public enum FieldType {
    TEXT("text", SchemaType.STRING, null, text -> text),
    ENUM("text", SchemaType.STRING, null, text -> text),
    UUID("uuid", SchemaType.STRING, "uuid", java.util.UUID::fromString),
    INSTANT(
            "timestamptz",
            SchemaType.STRING,
            "date-time",
            text -> Instant.parse(text).atOffset(ZoneOffset.UTC)),
    DATE("date", SchemaType.STRING, "date", LocalDate::parse),
    DECIMAL("numeric", SchemaType.NUMBER, null, BigDecimal::new),
    LONG("bigint", SchemaType.INTEGER, "int64", Long::valueOf),
    BOOLEAN("boolean", SchemaType.BOOLEAN, null, FieldType::bool);

    private final String sqlType;
    private final SchemaType documentedType;
    private final String format;
    private final Function<String, Object> parser;

    FieldType(String sqlType, SchemaType documentedType, String format, Function<String, Object> parser) {
        this.sqlType = sqlType;
        this.documentedType = documentedType;
        this.format = format;
        this.parser = parser;
    }

    String sqlType() {
        return sqlType;
    }

    /** For the OpenAPI document. */
    Schema schema() {
        return OASFactory.createSchema().addType(documentedType).format(format);
    }

    Object parse(String parameter, String text) {
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
