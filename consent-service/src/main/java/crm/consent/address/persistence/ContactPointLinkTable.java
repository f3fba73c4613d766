package crm.consent.address.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.UUID;

/** Whose an address is, and from when to when. */
public final class ContactPointLinkTable {

    public record Link(UUID personId, UUID contactPointId, Instant validFrom) {}

    public static final Table<Link> LINKS = new Table<>("contact_point_link", "l");
    public static final Statement<Link> KEEP;

    static {
        LINKS.generated("tenant_id", UUID);
        LINKS.key("person_id", UUID, Link::personId);
        LINKS.key("contact_point_id", UUID, Link::contactPointId);
        LINKS.generated("role", TEXT);
        LINKS.key("valid_from", INSTANT, Link::validFrom);
        LINKS.generated("valid_to", INSTANT.orNull());
        KEEP = LINKS.statement("""
                insert into {table} ({names}) select distinct {names} from {rows} r order by person_id, contact_point_id
                on conflict do nothing
                """);
    }

    private ContactPointLinkTable() {}
}
