package crm.sales.quote.api;

import crm.platform.json.SeveralLines;
import crm.platform.patch.MergePatch;
import crm.sales.quote.api.QuoteRequests.Discount;
import crm.sales.quote.api.QuoteRequests.QuotedLine;
import crm.sales.quote.application.ChangeQuote;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * JSON merge patch: a field that is left out stays as it is; null takes the discount or the terms away. The lines are told all together.
 *
 * @param validUntil the last day on which it may be accepted
 */
@Schema(name = "ChangeQuoteRequest", examples = "{\"discount\": {\"percent\": 7.5}}")
record ChangeQuoteRequest(
        @Size(min = 1, max = QuoteRequests.MOST_LINES) @Nullable
        List<@NotNull @Valid QuotedLine> lines,

        @Valid @Nullable Discount discount,
        @Nullable LocalDate validUntil,

        @SeveralLines @Size(min = 1, max = 4000) @Pattern(regexp = QuoteRequests.TEXT) @Nullable
        String terms) {

    static ChangeQuote.Change of(MergePatch<ChangeQuoteRequest> patch) {
        var lines = patch.wantedOf("lines", ChangeQuoteRequest::lines);
        return new ChangeQuote.Change(
                lines == null ? null : QuotedLine.commands(lines),
                before -> patch.after("discount", wanted -> Discount.toDomain(wanted.discount()), before),
                patch.wantedOf("validUntil", ChangeQuoteRequest::validUntil),
                before -> patch.after("terms", ChangeQuoteRequest::terms, before));
    }
}
