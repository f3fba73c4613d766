package crm.customer.imports;

import crm.customer.lead.domain.Conversion;
import crm.customer.lead.domain.Conversion.CustomerKind;
import crm.customer.lead.domain.DisqualifyReason;
import crm.customer.lead.domain.PastLead;
import crm.customer.lead.domain.PastLead.GivenUp;
import crm.customer.profile.application.NamedCustomers.NamedCustomer;
import crm.customer.profile.domain.ExternalId;
import crm.customer.vocabulary.application.CustomerVocabularies;
import crm.platform.domain.InvalidInput;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The columns of a lead's dates, and of who it became. */
final class PastLeadColumns {

    static final List<ImportColumn> ALL = List.of(
            ImportColumn.optional("createdAt", ColumnType.INSTANT_OR_DATE)
                    .describedAs("When somebody showed interest; now when left out."),
            ImportColumn.optional("convertedAt", ColumnType.INSTANT_OR_DATE)
                    .describedAs("When it became a customer; needs customerExternalId."),
            ImportColumn.optional("customerExternalId", ColumnType.KEY)
                    .describedAs("Which customer it became, in externalSystem."),
            ImportColumn.optional("disqualifiedAt", ColumnType.INSTANT_OR_DATE).describedAs("When it was given up."),
            ImportColumn.optionalTermOf(CustomerVocabularies.DISQUALIFICATION_REASONS, "disqualifyReason")
                    .describedAs("A code such as NO_BUDGET; NOT_TOLD when left out."));

    private PastLeadColumns() {}

    static PastLead read(ImportRow row, Map<ExternalId, NamedCustomer> customers) {
        if (row.has("convertedAt") != row.has("customerExternalId")) {
            throw InvalidInput.of(
                    row.has("convertedAt") ? "customerExternalId" : "convertedAt",
                    "lead-import.half-conversion",
                    "A conversion has its date and its customer.");
        }
        return new PastLead(
                row.has("createdAt") ? moment(row, "createdAt") : null,
                row.has("convertedAt") ? conversion(row, customers) : null,
                row.has("disqualifiedAt") ? new GivenUp(reason(row), moment(row, "disqualifiedAt")) : null);
    }

    /** What a row calls the customer; only of one that has the column. */
    static ExternalId customer(ImportRow row) {
        return KeyColumns.of(row, "customerExternalId");
    }

    private static Conversion conversion(ImportRow row, Map<ExternalId, NamedCustomer> customers) {
        var customer = customers.get(customer(row));
        if (customer == null) {
            throw InvalidInput.of(
                    "customerExternalId", "customer.unknown", "No customer with this number is known here (yet).");
        }
        var kind = customer.corporate() ? CustomerKind.CORPORATE : CustomerKind.INDIVIDUAL;
        return new Conversion(customer.id(), kind, moment(row, "convertedAt"));
    }

    private static DisqualifyReason reason(ImportRow row) {
        try {
            return row.has("disqualifyReason") ? new DisqualifyReason(row.text("disqualifyReason")) : null;
        } catch (InvalidInput refusal) {
            throw InvalidInput.of("disqualifyReason", refusal.code(), refusal.getMessage());
        }
    }

    private static Instant moment(ImportRow row, String column) {
        return row.instant(column).truncatedTo(ChronoUnit.MICROS);
    }
}
