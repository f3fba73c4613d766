package crm.platform.reference;

import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.domain.Owner;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records of other services by their kind and id. */
final class KnownRecordTable {

    static final Table<KnownRecord> RECORDS = new Table<>("known_record", "r");
    static final Column<KnownRecord, String> KIND = RECORDS.key("kind", TEXT, KnownRecord::kind);
    static final Column<KnownRecord, UUID> ID = RECORDS.key("id", UUID, KnownRecord::id);
    static final Column<KnownRecord, UUID> CUSTOMER =
            RECORDS.fixed("customer_id", UUID.orNull(), KnownRecord::customerId);
    static final Column<KnownRecord, UUID> OWNER_USER =
            RECORDS.column("owner_user_id", UUID.orNull(), ofOwner(Owner::userId));
    static final Column<KnownRecord, String> OWNER_TEAM =
            RECORDS.column("owner_team", TEXT.orNull(), ofOwner(Owner::team));
    static final Column<KnownRecord, String> OWNER_DEPARTMENT =
            RECORDS.column("owner_department", TEXT.orNull(), ofOwner(Owner::department));
    static final Statement<KnownRecord> REMEMBER = RECORDS.store();

    static {
        RECORDS.onlyBeside(OWNER_USER, OWNER_TEAM);
        RECORDS.onlyBeside(OWNER_USER, OWNER_DEPARTMENT);
        RECORDS.readBy(row -> new KnownRecord(KIND.in(row), ID.in(row), CUSTOMER.in(row), owner(row)));
    }

    private KnownRecordTable() {}

    private static @Nullable Owner owner(io.vertx.mutiny.sqlclient.Row row) {
        var user = OWNER_USER.in(row);
        return user == null ? null : new Owner(user, OWNER_TEAM.in(row), OWNER_DEPARTMENT.in(row));
    }

    private static <V> Function<KnownRecord, @Nullable V> ofOwner(Function<Owner, @Nullable V> value) {
        return known -> known.owner() == null ? null : value.apply(known.owner());
    }
}
