package crm.customer.profile.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.profile.domain.Customer.State;
import crm.customer.profile.domain.CustomerProfile;
import crm.customer.profile.domain.CustomerRecord;
import crm.customer.profile.domain.ExternalId;
import crm.customer.profile.domain.PreferredChannel;
import crm.customer.profile.domain.RecordStatus;
import crm.platform.data.table.Column;
import crm.platform.data.table.OwnerColumns;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The columns that the tables of both kinds of customers have. */
public record CustomerColumns<D>(
        Column<State<D>, UUID> id,
        Column<State<D>, Long> version,
        Column<State<D>, String> language,
        Column<State<D>, String> timeZone,
        Column<State<D>, Instant> customerSince,
        Column<State<D>, PreferredChannel> preferredChannel,
        Column<State<D>, String> acquisitionChannel,
        Column<State<D>, RecordStatus> recordStatus,
        OwnerColumns<State<D>> owner,
        Column<State<D>, Instant> createdAt,
        Column<State<D>, Instant> updatedAt,
        Column<State<D>, String> sortName,
        Column<State<D>, String> searchText) {

    /** Adds them to a table. */
    public static <D> CustomerColumns<D> in(Table<State<D>> table) {
        return new CustomerColumns<>(
                table.key("id", UUID, record(CustomerRecord::id)),
                table.column("version", BIGINT, State::version),
                table.column("language", TEXT, profile(CustomerProfile::language)),
                table.column("time_zone", TEXT, profile(CustomerProfile::timeZone)),
                table.column("customer_since", INSTANT, profile(CustomerProfile::customerSince)),
                table.column(
                        "preferred_channel",
                        code(PreferredChannel.class).orNull(),
                        profile(CustomerProfile::preferredChannel)),
                table.column("acquisition_channel", TEXT.orNull(), profile(CustomerProfile::acquisitionChannel)),
                table.column("record_status", code(RecordStatus.class), record(CustomerRecord::status)),
                table.owner(state -> state.record().owner()),
                table.fixed("created_at", INSTANT, record(CustomerRecord::createdAt)),
                table.column("updated_at", INSTANT, record(CustomerRecord::updatedAt)),
                table.generated("sort_name", TEXT),
                table.generated("search_text", TEXT));
    }

    /** For a column of its own kind. */
    public static <D, V> Function<State<D>, V> details(Function<D, V> value) {
        return state -> value.apply(state.details());
    }

    CustomerRecord read(Row row, ContactPoints contactPoints, List<ExternalId> externalIds) {
        var profile = new CustomerProfile(
                language.in(row),
                timeZone.in(row),
                customerSince.in(row),
                preferredChannel.in(row),
                acquisitionChannel.in(row));
        return new CustomerRecord(
                id.in(row),
                profile,
                contactPoints,
                externalIds,
                recordStatus.in(row),
                owner.in(row),
                createdAt.in(row),
                updatedAt.in(row));
    }

    private static <D, V> Function<State<D>, V> record(Function<CustomerRecord, V> value) {
        return state -> value.apply(state.record());
    }

    private static <D, V> Function<State<D>, V> profile(Function<CustomerProfile, V> value) {
        return state -> value.apply(state.record().profile());
    }
}
