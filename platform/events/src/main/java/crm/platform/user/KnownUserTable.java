package crm.platform.user;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.UUID;

/** Users by their id. */
final class KnownUserTable {

    static final Table<KnownUser> USERS = new Table<>("known_user", "u");
    static final Column<KnownUser, UUID> ID = USERS.key("user_id", UUID, KnownUser::id);
    static final Column<KnownUser, Long> VERSION = USERS.column("version", BIGINT, KnownUser::version);
    static final Column<KnownUser, Boolean> ACTIVE = USERS.column("active", BOOLEAN, KnownUser::active);
    static final Column<KnownUser, String> TEAM = USERS.column("team", TEXT.orNull(), KnownUser::team);
    static final Column<KnownUser, String> DEPARTMENT =
            USERS.column("department", TEXT.orNull(), KnownUser::department);
    static final Statement<KnownUser> STORE = USERS.store();

    static {
        USERS.readBy(
                row -> new KnownUser(ID.in(row), VERSION.in(row), ACTIVE.in(row), TEAM.in(row), DEPARTMENT.in(row)));
    }

    private KnownUserTable() {}
}
