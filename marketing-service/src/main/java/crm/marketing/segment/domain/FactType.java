package crm.marketing.segment.domain;

import crm.platform.domain.BusinessTime;
import crm.platform.domain.PlainNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** What values a fact takes and how it may be compared. */
public enum FactType {
    TEXT(FactType::text, Operator.EQUALS, Operator.NOT_EQUALS),
    INTEGER(Integer::valueOf, Operator.EQUALS, Operator.AT_LEAST, Operator.AT_MOST),
    MONEY(PlainNumber::read, Operator.AT_LEAST, Operator.AT_MOST),
    INSTANT(FactType::moment, Operator.BEFORE, Operator.SINCE),
    BOOLEAN(FactType::bool, Operator.EQUALS);

    private static final int LONGEST_TEXT = 80;
    private static final int MOST_DIGITS = 19;

    private final Function<String, Object> parser;
    private final Set<Operator> operators;

    FactType(Function<String, Object> parser, Operator first, Operator... more) {
        this.parser = parser;
        this.operators = EnumSet.of(first, more);
    }

    boolean takes(Operator operator) {
        return operators.contains(operator);
    }

    /** Fails with {@link IllegalArgumentException} or another runtime exception of the parser when the text is no such value. */
    Object parse(String text) {
        return parser.apply(text.length() > LONGEST_TEXT ? "" : text);
    }

    private static Object text(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("no text");
        }
        return text;
    }

    private static Object moment(String text) {
        return BusinessTime.within("value", Instant.parse(text));
    }

    private static Object bool(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException(text);
    }

    static boolean isAmount(Object value) {
        return value instanceof BigDecimal amount
                && amount.precision() - amount.scale() < MOST_DIGITS - 4
                && amount.scale() <= 4;
    }
}
