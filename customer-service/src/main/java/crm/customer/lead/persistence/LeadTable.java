package crm.customer.lead.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.contactpoint.persistence.ContactPointRows;
import crm.customer.lead.domain.Conversion;
import crm.customer.lead.domain.DisqualifyReason;
import crm.customer.lead.domain.Lead;
import crm.customer.lead.domain.Lead.State;
import crm.customer.lead.domain.LeadSource;
import crm.customer.lead.domain.LeadStatus;
import crm.customer.lead.domain.Prospect;
import crm.platform.data.table.Column;
import crm.platform.data.table.OwnerColumns;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** How a lead stands in the table. */
final class LeadTable {

    static final Table<State> LEADS = new Table<>("lead", "c");
    static final Column<State, UUID> ID = LEADS.key("id", UUID, State::id);
    static final Column<State, Long> VERSION = LEADS.column("version", BIGINT, State::version);
    static final Column<State, LeadStatus> STATUS = LEADS.column("status", code(LeadStatus.class), State::status);
    static final Column<State, String> PERSON_NAME =
            LEADS.column("person_name", TEXT.orNull(), lead -> lead.prospect().personName());
    static final Column<State, String> COMPANY_NAME =
            LEADS.column("company_name", TEXT.orNull(), lead -> lead.prospect().companyName());
    static final Column<State, LeadSource> SOURCE = LEADS.fixed(
            "source",
            TEXT.as(LeadSource::new, LeadSource::code),
            lead -> lead.origin().source());
    static final Column<State, UUID> CAMPAIGN_ID =
            LEADS.fixed("campaign_id", UUID.orNull(), lead -> lead.origin().campaignId());
    static final Column<State, String> NEED =
            LEADS.column("need", TEXT.orNull(), lead -> lead.origin().need());
    static final Column<State, UUID> ASSIGNED_USER_ID =
            LEADS.column("assigned_user_id", UUID.orNull(), State::assignedUserId);
    static final Column<State, DisqualifyReason> DISQUALIFY_REASON = LEADS.column(
            "disqualify_reason",
            TEXT.as(DisqualifyReason::new, DisqualifyReason::code).orNull(),
            State::disqualifyReason);
    static final Column<State, UUID> CONVERTED_CUSTOMER_ID =
            LEADS.column("converted_customer_id", UUID.orNull(), converted(Conversion::customerId));
    static final Column<State, Conversion.CustomerKind> CONVERTED_KIND =
            LEADS.column("converted_kind", code(Conversion.CustomerKind.class).orNull(), converted(Conversion::kind));
    static final Column<State, Instant> CONVERTED_AT =
            LEADS.column("converted_at", INSTANT.orNull(), converted(Conversion::at));
    static final OwnerColumns<State> OWNER = LEADS.owner(lead -> lead.owner());
    static final Column<State, Instant> CREATED_AT = LEADS.fixed("created_at", INSTANT, State::createdAt);
    static final Column<State, Instant> UPDATED_AT = LEADS.column("updated_at", INSTANT, State::updatedAt);
    static final Column<State, String> SEARCH_TEXT = LEADS.generated("search_text", TEXT);

    static {
        LEADS.together(CONVERTED_CUSTOMER_ID, CONVERTED_KIND, CONVERTED_AT);
        LEADS.readBy(row -> state(row, ContactPoints.none()));
    }

    /** All of a lead, in one row. */
    static final String SELECT = LEADS.select() + ",\n" + ContactPointRows.COLUMN;

    private LeadTable() {}

    /** Of a row that was selected with {@link #SELECT}. */
    static State read(Row row) {
        return state(row, ContactPointRows.read(row));
    }

    private static State state(Row row, ContactPoints contactPoints) {
        return new State(
                ID.in(row),
                VERSION.in(row),
                STATUS.in(row),
                new Prospect(PERSON_NAME.in(row), COMPANY_NAME.in(row), contactPoints),
                new Lead.Origin(SOURCE.in(row), CAMPAIGN_ID.in(row), NEED.in(row)),
                ASSIGNED_USER_ID.in(row),
                DISQUALIFY_REASON.in(row),
                conversion(row),
                OWNER.in(row),
                CREATED_AT.in(row),
                UPDATED_AT.in(row));
    }

    private static Conversion conversion(Row row) {
        var customer = CONVERTED_CUSTOMER_ID.in(row);
        return customer == null ? null : new Conversion(customer, CONVERTED_KIND.in(row), CONVERTED_AT.in(row));
    }

    private static <V> Function<State, V> converted(Function<Conversion, V> value) {
        return lead -> lead.conversion() == null ? null : value.apply(lead.conversion());
    }
}
