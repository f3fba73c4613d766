package crm.sales.quote.domain;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is quoted; it changes while the quote is a draft.
 *
 * @param discount on the whole; null for none
 * @param validUntil the last day on which it may be accepted
 * @param terms as the customer reads them; null for none
 */
public record QuoteContent(
        List<QuoteLine> lines,
        @Nullable TotalDiscount discount,
        LocalDate validUntil,
        @Nullable String terms) {

    public QuoteContent {
        lines = List.copyOf(lines);
    }

    public QuotePrice price(Currency currency) {
        return QuotePrice.of(lines, discount, currency);
    }

    boolean isValidOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }

    void requireOffer(Currency currency, LocalDate today) {
        if (lines.stream().allMatch(QuoteLine::isOptional)) {
            throw InvalidInput.of("lines", "quote.no-lines", "A quote has at least one line that is not optional.");
        }
        if (lines.stream().anyMatch(line -> !line.unitPrice().currency().equals(currency))) {
            throw InvalidInput.of("lines", "quote.currency-mismatch", "A quote has one currency.");
        }
        if (!isValidOn(today)) {
            throw InvalidInput.of("validUntil", "quote.validity-in-past", "A quote is valid until today or later.");
        }
        price(currency).totals().total().within("lines");
    }

    void requireValidOn(LocalDate today) {
        if (!isValidOn(today)) {
            throw new RuleViolation("quote.validity-passed", "The quote was valid until " + validUntil + ".");
        }
    }

    QuoteContent until(LocalDate day) {
        return new QuoteContent(lines, discount, day, terms);
    }

    /** Names as in the API of what differs. */
    List<String> changedTo(QuoteContent other) {
        var changed = new ArrayList<String>();
        if (!lines.equals(other.lines)) {
            changed.add("lines");
        }
        if (!Objects.equals(discount, other.discount)) {
            changed.add("discount");
        }
        if (!validUntil.equals(other.validUntil)) {
            changed.add("validUntil");
        }
        if (!Objects.equals(terms, other.terms)) {
            changed.add("terms");
        }
        return List.copyOf(changed);
    }
}
