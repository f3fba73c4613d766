package crm.marketing.segment.domain;

import crm.platform.domain.Currencies;
import crm.platform.domain.InvalidInput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a rule; it cannot be made with an operator or a value that the fact does not take.
 *
 * @param value as the rule's author wrote it
 * @param currency for REVENUE only
 */
public record Condition(
        Fact fact,
        Operator operator,
        String value,
        @Nullable String currency) {

    public Condition {
        Objects.requireNonNull(fact);
        Objects.requireNonNull(operator);
        Objects.requireNonNull(value);
        if (!fact.type().takes(operator)) {
            throw refused(
                    "operator", "segment.operator-not-for-fact", fact + " cannot be compared with " + operator + ".");
        }
        requireReadable(fact, value);
        requireCurrency(fact, currency);
    }

    /** The value in the type of the fact. */
    public Object typedValue() {
        return fact.type().parse(value);
    }

    private static void requireReadable(Fact fact, String value) {
        try {
            var typed = fact.type().parse(value);
            if (fact.type() != FactType.MONEY || FactType.isAmount(typed)) {
                return;
            }
        } catch (RuntimeException unreadable) {
            throw refused("value", "segment.value-not-for-fact", "Not a value of " + fact + ".");
        }
        throw refused("value", "segment.value-not-for-fact", "An amount has at most 14 digits and 4 decimals.");
    }

    private static void requireCurrency(Fact fact, @Nullable String currency) {
        if ((fact == Fact.REVENUE) != (currency != null)) {
            throw refused("currency", "segment.currency", "REVENUE needs a currency, other facts have none.");
        }
        if (currency != null && !Currencies.isInUse(currency)) {
            throw refused("currency", "segment.currency", "Not an ISO 4217 currency that is in use.");
        }
    }

    private static InvalidInput refused(String field, String code, String message) {
        return InvalidInput.of("rule.conditions." + field, code, message);
    }
}
