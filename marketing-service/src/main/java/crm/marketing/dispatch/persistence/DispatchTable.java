package crm.marketing.dispatch.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.code;

import crm.marketing.dispatch.application.DispatchSummary;
import crm.marketing.dispatch.domain.DispatchState;
import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.UUID;

/** One message of one campaign to one person: planned by one statement, and moved by others, many at once. */
final class DispatchTable {

    static final Table<DispatchSummary> DISPATCHES = new Table<>("dispatch", "d");
    static final Column<DispatchSummary, UUID> ID = DISPATCHES.key("id", SqlType.UUID, DispatchSummary::id);
    static final Column<DispatchSummary, Long> VERSION = DISPATCHES.generated("version", BIGINT);
    static final Column<DispatchSummary, UUID> CAMPAIGN =
            DISPATCHES.fixed("campaign_id", SqlType.UUID, DispatchSummary::campaignId);
    static final Column<DispatchSummary, UUID> CUSTOMER =
            DISPATCHES.fixed("customer_id", SqlType.UUID, DispatchSummary::customerId);
    static final Column<DispatchSummary, DispatchState> STATE =
            DISPATCHES.column("state", code(DispatchState.class), DispatchSummary::state);
    static final Column<DispatchSummary, String> REASON =
            DISPATCHES.column("reason", TEXT.orNull(), DispatchSummary::reason);
    static final Column<DispatchSummary, UUID> PERMIT =
            DISPATCHES.column("permit_id", SqlType.UUID.orNull(), DispatchSummary::permitId);
    static final Column<DispatchSummary, UUID> ADDRESS = DISPATCHES.generated("address_id", SqlType.UUID.orNull());
    static final Column<DispatchSummary, Instant> DUE_AT = DISPATCHES.generated("due_at", INSTANT);
    static final Column<DispatchSummary, Integer> ATTEMPTS = DISPATCHES.generated("attempts", INTEGER);
    static final Column<DispatchSummary, UUID> CLAIM = DISPATCHES.generated("claim", SqlType.UUID.orNull());
    static final Column<DispatchSummary, Instant> HANDED_AT = DISPATCHES.generated("handed_at", INSTANT.orNull());
    static final Column<DispatchSummary, Instant> PLANNED_AT =
            DISPATCHES.fixed("planned_at", INSTANT, DispatchSummary::plannedAt);
    static final Column<DispatchSummary, Instant> ENDED_AT =
            DISPATCHES.column("ended_at", INSTANT.orNull(), DispatchSummary::endedAt);

    static {
        DISPATCHES.readBy(row -> new DispatchSummary(
                ID.in(row),
                CAMPAIGN.in(row),
                CUSTOMER.in(row),
                STATE.in(row),
                REASON.in(row),
                PERMIT.in(row),
                PLANNED_AT.in(row),
                ENDED_AT.in(row)));
    }

    private DispatchTable() {}
}
