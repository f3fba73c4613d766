package crm.customer.contactpoint.persistence;

import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.customer.contactpoint.domain.ContactPoint;
import crm.customer.contactpoint.domain.ContactPointKind;
import crm.customer.contactpoint.domain.Standing;
import crm.platform.data.table.Column;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How contact points stand in the table: of persons, companies and leads alike. */
final class ContactPointTable {

    record Held(UUID holder, ContactPoint point) {}

    static final Table<Held> CONTACT_POINTS = new Table<>("contact_point", "p");
    static final Column<Held, UUID> ID =
            CONTACT_POINTS.key("id", UUID, held -> held.point().id());
    static final Column<Held, UUID> HOLDER_ID = CONTACT_POINTS.fixed("holder_id", UUID, Held::holder);
    static final Column<Held, ContactPointKind> KIND = CONTACT_POINTS.fixed(
            "kind", code(ContactPointKind.class), held -> held.point().kind());
    static final Column<Held, String> VALUE =
            CONTACT_POINTS.column("value", TEXT, held -> held.point().value());
    static final Column<Held, String> NORMALISED =
            CONTACT_POINTS.column("normalised", TEXT, held -> held.point().normalised());
    static final Column<Held, Boolean> MAIN =
            CONTACT_POINTS.column("main", BOOLEAN, held -> held.point().primary());

    static final Column<Held, @Nullable Instant> VERIFIED_AT = CONTACT_POINTS.column(
            "verified_at", INSTANT.orNull(), held -> held.point().standing().verifiedAt());
    static final Column<Held, @Nullable Instant> INVALID_SINCE = CONTACT_POINTS.column(
            "invalid_since", INSTANT.orNull(), held -> held.point().standing().invalidSince());

    static {
        CONTACT_POINTS.readBy(row -> new Held(HOLDER_ID.in(row), point(row)));
    }

    static final Statement<Held> INSERT = CONTACT_POINTS.insert();

    /* Only what differs is written: of a hundred contact points of a chunk, most stay as they are. */
    static final Statement<Held> STORE = CONTACT_POINTS.statement("""
            insert into {table} as p ({names}) select {names} from {rows} r
            on conflict (id) do update set value = excluded.value, normalised = excluded.normalised, main = excluded.main,
              verified_at = excluded.verified_at, invalid_since = excluded.invalid_since
            where (p.value, p.normalised, p.main, p.verified_at, p.invalid_since) is distinct from
              (excluded.value, excluded.normalised, excluded.main, excluded.verified_at, excluded.invalid_since)
            """);

    /** What one of these holders has no longer. */
    static final String REMOVE = "delete from contact_point where holder_id = any($1) and id <> all($2)";

    /** One that is primary no longer makes room before another becomes it. */
    static final Statement<Held> DEMOTE = new Rows<Held>()
            .column(ID, held -> held.point().id())
            .column(MAIN, held -> held.point().primary())
            .statement("update contact_point p set main = false"
                    + " from {rows} n where p.id = n.id and p.main and not n.main");

    private ContactPointTable() {}

    private static ContactPoint point(Row row) {
        return new ContactPoint(
                ID.in(row),
                KIND.in(row),
                VALUE.in(row),
                NORMALISED.in(row),
                MAIN.in(row),
                new Standing(VERIFIED_AT.in(row), INVALID_SINCE.in(row)));
    }
}
