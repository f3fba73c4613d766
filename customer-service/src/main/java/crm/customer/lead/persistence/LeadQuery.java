package crm.customer.lead.persistence;

import static crm.customer.profile.persistence.CustomerColumns.instant;

import crm.customer.contactpoint.persistence.ContactPointRows;
import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.lead.application.LeadList;
import crm.customer.lead.domain.Conversion;
import crm.customer.lead.domain.DisqualifyReason;
import crm.customer.lead.domain.Lead;
import crm.customer.lead.domain.LeadSource;
import crm.customer.lead.domain.LeadStatus;
import crm.customer.lead.domain.Prospect;
import crm.customer.profile.persistence.CustomerColumns;
import crm.customer.profile.persistence.VisibleRows;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

@ApplicationScoped
class LeadQuery implements LeadList {

    static final String COLUMNS = """
            c.id, c.version, c.status, c.person_name, c.company_name, c.source, c.campaign_id, c.need, c.assigned_user_id,
            c.disqualify_reason, c.converted_customer_id, c.converted_kind, c.converted_at, c.owner_user_id, c.owner_team,
            c.owner_department, c.created_at, c.updated_at,
            """ + ContactPointRows.COLUMN;

    private final Lists lists;
    private final VisibleRows rows;
    private final ListQuery<Lead.Snapshot> query;

    LeadQuery(Lists lists, VisibleRows rows, SearchConditions search) {
        this.lists = lists;
        this.rows = rows;
        this.query = new ListQuery<>(
                COLUMNS,
                HibernateLeads.TABLE + " c",
                LeadField.class,
                "c.id",
                "c",
                search.ofLeads(),
                "c.updated_at",
                LeadQuery::read);
    }

    @Override
    public Uni<Page<Lead.Snapshot>> page(UriInfo uri) {
        return lists.page(query, uri);
    }

    @Override
    public Uni<Lead.Snapshot> find(UUID id) {
        return rows.find(COLUMNS, HibernateLeads.TABLE, HibernateLeads.WHAT, id).map(LeadQuery::read);
    }

    static Lead.Snapshot read(Row row) {
        return new Lead.Snapshot(
                row.getUUID("id"),
                row.getLong("version"),
                LeadStatus.valueOf(row.getString("status")),
                prospect(row),
                new Lead.Origin(
                        LeadSource.valueOf(row.getString("source")), row.getUUID("campaign_id"), row.getString("need")),
                row.getUUID("assigned_user_id"),
                reason(row.getString("disqualify_reason")),
                conversion(row),
                CustomerColumns.ownership(row),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Prospect prospect(Row row) {
        return new Prospect(
                row.getString("person_name"),
                row.getString("company_name"),
                ContactPointRows.read(row.getJsonArray("contact_points")));
    }

    private static DisqualifyReason reason(String code) {
        return code == null ? null : new DisqualifyReason(code);
    }

    private static Conversion conversion(Row row) {
        var customer = row.getUUID("converted_customer_id");
        return customer == null
                ? null
                : new Conversion(
                        customer,
                        Conversion.CustomerKind.valueOf(row.getString("converted_kind")),
                        instant(row, "converted_at"));
    }
}
