package crm.platform.list;

import crm.platform.domain.InvalidInput;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

/** How a filter's text becomes a parameter of the query, and how a sort key travels in a cursor. */
public enum FieldType {
    TEXT("text", text -> text),
    ENUM("text", text -> text),
    UUID("uuid", java.util.UUID::fromString),
    INSTANT("timestamptz", text -> Instant.parse(text).atOffset(ZoneOffset.UTC)),
    DATE("date", LocalDate::parse),
    DECIMAL("numeric", BigDecimal::new),
    LONG("bigint", Long::valueOf),
    BOOLEAN("boolean", FieldType::bool);

    private final String sqlType;
    private final Function<String, Object> parser;

    FieldType(String sqlType, Function<String, Object> parser) {
        this.sqlType = sqlType;
        this.parser = parser;
    }

    String sqlType() {
        return sqlType;
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
