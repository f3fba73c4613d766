package crm.sales.opportunity.application;

import static crm.platform.imports.ImportColumn.optional;
import static crm.platform.imports.ImportColumn.required;
import static java.util.Objects.requireNonNull;

import crm.platform.customer.KnownCustomer;
import crm.platform.customer.UnknownCustomer;
import crm.platform.domain.InvalidInput;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import crm.platform.imports.RowOutcome;
import crm.platform.imports.RowRules;
import crm.platform.imports.past.ImportedKey;
import crm.sales.SalesConfig;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.OpportunityStatus;
import crm.sales.opportunity.domain.PastOpportunity;
import crm.sales.opportunity.domain.Pipeline;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.vocabulary.application.SalesVocabularies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of opportunities.
 *
 * @param amount null when it is not told
 * @param lostReason null when it is not told
 * @param closedOn the day of {@code closeDate} where the organisation is; null when it is not told
 * @param unreadable why a value that is well formed makes no sense; null when all do
 */
public record ImportedOpportunity(
        ImportRow row,
        ImportedKey key,
        @Nullable Money amount,
        @Nullable ReasonCode lostReason,
        @Nullable LocalDate closedOn,
        @Nullable RowOutcome unreadable) {

    /**
     * What is known about it.
     *
     * @param customer null when unknown or not visible; the opportunity belongs to whom the customer belongs to
     * @param existingId of the opportunity that was imported before; null when this one is new
     * @param existing it, once it has been asked for
     * @param pipeline that imported ones are in
     */
    public record Found(
            @Nullable KnownCustomer customer,
            @Nullable UUID existingId,
            @Nullable Opportunity existing,
            Pipeline pipeline) {}

    private static final String WON = "WON";
    private static final String LOST = "LOST";

    /** Of a field of an opportunity, as the file calls it. */
    private static final Map<String, String> COLUMN_OF = Map.of(
            "customerId", "customerExternalId", "openedAt", "createdDate", "status", "stage", "closedAt", "closeDate");

    public static final List<ImportColumn> COLUMNS = Stream.concat(
                    ImportedKey.columns("opportunity", "opportunity and customer").stream(),
                    Stream.of(
                            required("name", ColumnType.TEXT).upTo(200),
                            required("stage", ColumnType.KEY)
                                    .upTo(40)
                                    .describedAs("A stage of the main pipeline such as PROPOSING; or WON, or LOST."),
                            optional("amount", ColumnType.MONEY).describedAs("Required of one that was won."),
                            optional("currency", ColumnType.TEXT)
                                    .upTo(3)
                                    .describedAs("ISO 4217; the organisation's when absent."),
                            required("createdDate", ColumnType.INSTANT_OR_DATE).describedAs("When it was opened."),
                            optional("closeDate", ColumnType.INSTANT_OR_DATE)
                                    .describedAs("When it was won or lost; of an open one, when that is expected."),
                            ImportColumn.optionalTermOf(SalesVocabularies.LOST_REASONS, "lostReason")
                                    .describedAs("A code such as PRICE, of one that was lost; NOT_TOLD when absent.")))
            .toList();

    public static ImportedOpportunity of(ImportRow row, SalesConfig config) {
        var closedOn = row.has("closeDate") ? config.dayOf(row.instant("closeDate")) : null;
        try {
            var amount = row.has("amount")
                    ? new Money(row.decimal("amount"), config.currencyOr(row.text("currency"))).within("amount")
                    : null;
            return new ImportedOpportunity(row, ImportedKey.of(row), amount, reason(row), closedOn, null);
        } catch (InvalidInput refused) {
            var column = refused.field()
                    .filter("reason"::equals)
                    .map(reason -> "lostReason")
                    .orElse("amount");
            var outcome = row.failed(column, refused.code(), refused.getMessage());
            return new ImportedOpportunity(row, ImportedKey.of(row), null, null, closedOn, outcome);
        }
    }

    private static @Nullable ReasonCode reason(ImportRow row) {
        return row.has("lostReason") ? new ReasonCode(row.text("lostReason")) : null;
    }

    /** CREATED for a row that is to be stored; UPDATED, with the opportunity changed, for one that tells what has become of it. */
    public RowOutcome check(Found found, Instant now) {
        return new RowRules(row, unreadable)
                .on("stage", () -> requireStage(found.pipeline()))
                .on("closeDate", this::requireCloseDate)
                .on("amount", this::requireAmount)
                .on("customerExternalId", () -> UnknownCustomer.unless(found.customer() != null))
                .on("createdDate", () -> requireOrder(found, now))
                .orElse(() -> found.existing() == null ? row.created() : beside(found, found.existing(), now));
    }

    /** Of a row that was checked; whose the customer is, whose it is. */
    public Opportunity opportunity(UUID id, Found found) {
        return told(found).opportunity(id, requireNonNull(found.customer()).owner());
    }

    private RowOutcome beside(Found found, Opportunity existing, Instant now) {
        var told = told(found);
        var difference = told.differenceTo(existing.state());
        if (difference.isPresent()) {
            var field = difference.get();
            return row.failed(
                    COLUMN_OF.getOrDefault(field, field),
                    "opportunity-import.differs",
                    "It was imported with another value.");
        }
        var before = existing.version();
        return new RowRules(row, null)
                .on("closeDate", () -> told.update(existing, now))
                .orElse(() -> existing.version() == before ? row.unchanged() : row.updated());
    }

    private PastOpportunity told(Found found) {
        var draft = new Opportunity.Draft(
                requireNonNull(found.customer()).id(),
                null,
                row.text("name"),
                amount,
                isClosed() ? null : closedOn,
                key.record());
        var pipeline = found.pipeline();
        var stage = isClosed() ? pipeline.first() : pipeline.stage(row.text("stage"));
        return new PastOpportunity(draft, pipeline.id(), stage, moment("createdDate"), end());
    }

    private PastOpportunity.@Nullable End end() {
        if (!isClosed()) {
            return null;
        }
        var won = row.text("stage").equals(WON);
        return won
                ? new PastOpportunity.End(OpportunityStatus.WON, null, moment("closeDate"))
                : new PastOpportunity.End(OpportunityStatus.LOST, lostReason, moment("closeDate"));
    }

    private boolean isClosed() {
        return row.text("stage").equals(WON) || row.text("stage").equals(LOST);
    }

    private Instant moment(String column) {
        return row.instant(column).truncatedTo(ChronoUnit.MICROS);
    }

    private void requireStage(Pipeline pipeline) {
        if (!isClosed()) {
            pipeline.stage(row.text("stage"));
        }
    }

    private void requireCloseDate() {
        if (isClosed() && !row.has("closeDate")) {
            throw InvalidInput.of(
                    "closeDate", "opportunity-import.no-close-date", "What was won or lost was so at some time.");
        }
    }

    private void requireAmount() {
        if (row.text("stage").equals(WON) && amount == null) {
            throw InvalidInput.of(
                    "amount", "opportunity.amount-required", "An opportunity is won for an amount; none is known.");
        }
    }

    private void requireOrder(Found found, Instant now) {
        if (!told(found).isInOrder(now)) {
            throw InvalidInput.of(
                    "createdDate",
                    "opportunity-import.out-of-order",
                    "Opened, then won or lost: in this order, and in the past.");
        }
    }
}
