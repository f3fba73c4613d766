package crm.sales.opportunity.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.DATE;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.NUMERIC;
import static crm.platform.data.table.SqlType.SMALLINT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;
import static java.util.Objects.requireNonNull;

import crm.platform.data.Found;
import crm.platform.data.table.Column;
import crm.platform.data.table.OwnerColumns;
import crm.platform.data.table.Placed;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.domain.ExternalKey;
import crm.platform.journal.Journal;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.OpportunityStatus;
import crm.sales.opportunity.domain.StageStay;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.pricing.persistence.PricingTypes;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** How an opportunity with its stays in stages stands in its tables. */
final class OpportunityTable {

    /** @param at when it is written */
    record Stored(Opportunity.State opportunity, Instant at) {

        private <V> V amount(Function<Money, V> part) {
            return opportunity.amount() == null ? null : part.apply(opportunity.amount());
        }
    }

    static final Table<Stored> OPPORTUNITIES = new Table<>("opportunity", "o");
    static final Column<Stored, UUID> ID =
            OPPORTUNITIES.key("id", UUID, row -> row.opportunity().id());
    static final Column<Stored, Long> VERSION =
            OPPORTUNITIES.column("version", BIGINT, row -> row.opportunity().version());
    static final Column<Stored, UUID> CUSTOMER_ID =
            OPPORTUNITIES.fixed("customer_id", UUID, row -> row.opportunity().customerId());
    static final Column<Stored, UUID> LEAD_ID = OPPORTUNITIES.fixed(
            "lead_id", UUID.orNull(), row -> row.opportunity().leadId());
    static final Column<Stored, String> NAME =
            OPPORTUNITIES.column("name", TEXT, row -> row.opportunity().name());
    static final Column<Stored, UUID> PIPELINE_ID =
            OPPORTUNITIES.fixed("pipeline_id", UUID, row -> row.opportunity().pipelineId());
    static final Column<Stored, String> STAGE =
            OPPORTUNITIES.column("stage", TEXT, row -> row.opportunity().stage());
    static final Column<Stored, OpportunityStatus> STATUS = OPPORTUNITIES.column(
            "status", code(OpportunityStatus.class), row -> row.opportunity().status());
    static final Column<Stored, BigDecimal> AMOUNT =
            OPPORTUNITIES.column("amount", NUMERIC.orNull(), row -> row.amount(Money::amount));
    static final Column<Stored, String> CURRENCY =
            OPPORTUNITIES.column("currency", TEXT.orNull(), row -> row.amount(Money::currencyCode));
    static final Column<Stored, LocalDate> EXPECTED_CLOSE_DATE = OPPORTUNITIES.column(
            "expected_close_date", DATE.orNull(), row -> row.opportunity().expectedCloseDate());
    static final Column<Stored, ReasonCode> LOST_REASON = OPPORTUNITIES.column(
            "lost_reason",
            PricingTypes.REASON.orNull(),
            row -> row.opportunity().lostReason());
    static final Column<Stored, Instant> OPENED_AT =
            OPPORTUNITIES.fixed("opened_at", INSTANT, row -> row.opportunity().openedAt());
    static final Column<Stored, Instant> CLOSED_AT = OPPORTUNITIES.column(
            "closed_at", INSTANT.orNull(), row -> row.opportunity().closedAt());
    static final Column<Stored, Instant> UPDATED_AT = OPPORTUNITIES.column("updated_at", INSTANT, Stored::at);
    static final OwnerColumns<Stored> OWNER;
    static final Column<Stored, String> NEXT_STEP;
    static final Column<Stored, String> EXTERNAL_SYSTEM;
    static final Column<Stored, String> EXTERNAL_ID;

    static final Table<Placed<StageStay>> STAYS = new Table<>("opportunity_stage", "h");
    static final Column<Placed<StageStay>, Short> PLACE;
    static final Column<Placed<StageStay>, String> STAY_STAGE;
    static final Column<Placed<StageStay>, Instant> ENTERED_AT;
    static final Column<Placed<StageStay>, Instant> LEFT_AT;

    static {
        OWNER = OPPORTUNITIES.owner(row -> row.opportunity().owner());
        NEXT_STEP = OPPORTUNITIES.column(
                "next_step", TEXT.orNull(), row -> row.opportunity().nextStep());
        EXTERNAL_SYSTEM = OPPORTUNITIES.fixed(
                "external_system",
                TEXT.orNull(),
                row -> ExternalKey.systemOf(row.opportunity().external()));
        EXTERNAL_ID = OPPORTUNITIES.fixed(
                "external_id",
                TEXT.orNull(),
                row -> ExternalKey.idOf(row.opportunity().external()));
        OPPORTUNITIES.together(AMOUNT, CURRENCY);
        OPPORTUNITIES.together(EXTERNAL_SYSTEM, EXTERNAL_ID);

        var opportunity = STAYS.key("opportunity_id", UUID, Placed::parent);
        PLACE = STAYS.key("place", SMALLINT, Placed::place);
        STAY_STAGE = STAYS.fixed("stage", TEXT, stay -> stay.value().stage());
        ENTERED_AT = STAYS.fixed("entered_at", INSTANT, stay -> stay.value().enteredAt());
        LEFT_AT = STAYS.column("left_at", INSTANT.orNull(), stay -> stay.value().leftAt());
        STAYS.readBy(row -> new Placed<>(opportunity.in(row), PLACE.in(row), stay(row, STAY_STAGE.in(row))));
    }

    /** An opportunity is read as its stays, each with the columns of its opportunity. */
    static final String SELECT = OPPORTUNITIES.select() + ", " + STAY_STAGE.sql() + " as stay_stage, "
            + STAYS.select(PLACE, ENTERED_AT, LEFT_AT);

    static final String FROM = OPPORTUNITIES.from() + " join opportunity_stage h on h.opportunity_id = o.id";

    private static final Statement<Stored> STORE_OPPORTUNITIES = OPPORTUNITIES.store();
    /** They are only added or ended. */
    private static final Statement<Placed<StageStay>> STORE_STAYS = STAYS.store();

    private static final String STORE = Journal.statement(STORE_OPPORTUNITIES, STORE_STAYS);

    private OpportunityTable() {}

    /** One statement, whatever the number of opportunities. */
    static Journal.Writes store(List<Stored> opportunities) {
        var arguments = STORE_OPPORTUNITIES.addTo(Tuple.tuple(), opportunities);
        STORE_STAYS.addTo(
                arguments,
                Placed.of(
                        opportunities,
                        row -> row.opportunity().id(),
                        row -> row.opportunity().stageHistory()));
        return new Journal.Writes(STORE, arguments);
    }

    /** @param rows of {@link #SELECT}, at least one */
    static Opportunity read(List<Row> rows) {
        var stays = rows.stream()
                .sorted((one, other) -> Short.compare(PLACE.in(one), PLACE.in(other)))
                .map(row -> stay(row, STAY_STAGE.in(row, "stay_stage")))
                .toList();
        return Opportunity.restore(state(rows.get(0), stays));
    }

    /** By id, of the rows of many. */
    static Map<UUID, Opportunity> readAll(RowSet<Row> rows) {
        var all = new HashMap<UUID, Opportunity>();
        Found.groups(rows, ID::in, Function.identity()).forEach((id, own) -> all.put(id, read(own)));
        return all;
    }

    /** Of a row with the opportunity's own columns. */
    static Opportunity.State state(Row row, List<StageStay> stays) {
        return new Opportunity.State(
                ID.in(row),
                VERSION.in(row),
                CUSTOMER_ID.in(row),
                LEAD_ID.in(row),
                NAME.in(row),
                PIPELINE_ID.in(row),
                STAGE.in(row),
                STATUS.in(row),
                AMOUNT.in(row) == null ? null : new Money(AMOUNT.in(row), Money.currency(CURRENCY.in(row))),
                EXPECTED_CLOSE_DATE.in(row),
                NEXT_STEP.in(row),
                LOST_REASON.in(row),
                OPENED_AT.in(row),
                CLOSED_AT.in(row),
                stays,
                ExternalKey.ofNullable(EXTERNAL_SYSTEM.in(row), EXTERNAL_ID.in(row)),
                requireNonNull(OWNER.in(row)));
    }

    private static StageStay stay(Row row, String stage) {
        return new StageStay(stage, ENTERED_AT.in(row), LEFT_AT.in(row));
    }
}
