package crm.customer.profile.persistence;

import crm.customer.contactpoint.persistence.ContactPointRows;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerProfile;
import crm.customer.profile.domain.CustomerRecord;
import crm.customer.profile.domain.ExternalId;
import crm.customer.profile.domain.Ownership;
import crm.customer.profile.domain.PreferredChannel;
import crm.customer.profile.domain.RecordStatus;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;

/** Reads and stores whole customers by plain statements: lists, single views and imports. The table has the alias {@code c}. */
public final class CustomerColumns {

    public static final String SELECT = """
            c.id, c.version, c.language, c.time_zone, c.customer_since, c.preferred_channel, c.acquisition_channel,
            c.record_status, c.owner_user_id, c.owner_team, c.owner_department, c.created_at, c.updated_at,
            (select jsonb_agg(jsonb_build_object('system', x.system, 'id', x.id) order by x.system, x.id)
             from external_id x where x.customer_id = c.id) as external_ids,
            """ + ContactPointRows.COLUMN;

    /** Of customers and leads. */
    public static final BatchColumns<Ownership> OWNER = new BatchColumns<Ownership>()
            .uuid("owner_user_id", Ownership::userId)
            .text("owner_team", Ownership::team)
            .text("owner_department", Ownership::department);

    private static final BatchColumns<CustomerProfile> PROFILE = new BatchColumns<CustomerProfile>()
            .text("language", CustomerProfile::language)
            .text("time_zone", CustomerProfile::timeZone)
            .time("customer_since", CustomerProfile::customerSince)
            .code("preferred_channel", CustomerProfile::preferredChannel)
            .text("acquisition_channel", CustomerProfile::acquisitionChannel);

    private CustomerColumns() {}

    public static CustomerRecord read(Row row) {
        return new CustomerRecord(
                row.getUUID("id"),
                profile(row),
                ContactPointRows.read(row.getJsonArray("contact_points")),
                externalIds(row.getJsonArray("external_ids")),
                RecordStatus.valueOf(row.getString("record_status")),
                ownership(row),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    public static Ownership ownership(Row row) {
        return new Ownership(
                row.getUUID("owner_user_id"), row.getString("owner_team"), row.getString("owner_department"));
    }

    public static Instant instant(Row row, String column) {
        var value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    static <D> BatchColumns<Customer.Snapshot<D>> stored() {
        var record = new BatchColumns<CustomerRecord>()
                .uuid("id", CustomerRecord::id)
                .and(PROFILE.of(CustomerRecord::profile))
                .code("record_status", CustomerRecord::status)
                .and(OWNER.of(CustomerRecord::owner))
                .time("created_at", CustomerRecord::createdAt)
                .time("updated_at", CustomerRecord::updatedAt);
        return new BatchColumns<Customer.Snapshot<D>>()
                .number("version", Customer.Snapshot::version)
                .and(record.of(Customer.Snapshot::record));
    }

    private static CustomerProfile profile(Row row) {
        var channel = row.getString("preferred_channel");
        return new CustomerProfile(
                row.getString("language"),
                row.getString("time_zone"),
                instant(row, "customer_since"),
                channel == null ? null : PreferredChannel.valueOf(channel),
                row.getString("acquisition_channel"));
    }

    private static List<ExternalId> externalIds(JsonArray column) {
        if (column == null) {
            return List.of();
        }
        return column.stream()
                .map(JsonObject.class::cast)
                .map(json -> new ExternalId(json.getString("system"), json.getString("id")))
                .toList();
    }
}
