package crm.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import crm.platform.domain.PlainNumber;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads decimals of a size that can be worked with. */
final class DecimalReader extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    DecimalReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT) && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
        }
        var number = parser.getDecimalValue();
        if (!PlainNumber.isPlain(number)) {
            throw new RefusedValue(
                    parser, "value.out-of-range", "A number has at most " + PlainNumber.MOST_DIGITS + " digits.");
        }
        return number;
    }
}
