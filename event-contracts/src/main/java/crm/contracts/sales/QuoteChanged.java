package crm.contracts.sales;

import crm.contracts.Code;
import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.List;
import java.util.UUID;

/**
 * A draft of a quote was changed; the new values stay in sales-service.
 *
 * @param changedFields names of the changed fields as in the API, without values
 */
@Contract(
        type = "crm.sales.quote.changed.v1",
        topic = Topics.QUOTE,
        summary = "A draft of a quote was changed; the new values stay in sales-service.")
public record QuoteChanged(
        UUID quoteId, UUID customerId, @Code List<String> changedFields) {}
