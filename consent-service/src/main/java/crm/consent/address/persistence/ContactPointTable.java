package crm.consent.address.persistence;

import static crm.consent.address.persistence.Types.HEX;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.BYTES;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.consent.permission.domain.AddressKind;
import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.UUID;

/** Addresses, sealed; the id follows from the hash. */
public final class ContactPointTable {

    public record ContactPoint(UUID id, AddressKind kind, byte[] sealed, UUID keyId, String hash, Instant createdAt) {}

    public static final Table<ContactPoint> POINTS = new Table<>("contact_point", "c");
    static final Column<ContactPoint, AddressKind> KIND =
            POINTS.fixed("kind", code(AddressKind.class), ContactPoint::kind);
    static final Column<ContactPoint, byte[]> SEALED = POINTS.fixed("value_enc", BYTES, ContactPoint::sealed);
    public static final Column<ContactPoint, String> HASH = POINTS.fixed("value_hash", HEX, ContactPoint::hash);
    public static final Statement<ContactPoint> KEEP;

    static {
        POINTS.key("id", UUID, ContactPoint::id);
        POINTS.generated("tenant_id", UUID);
        POINTS.fixed("value_key_id", UUID, ContactPoint::keyId);
        POINTS.generated("normalised_ok", BOOLEAN);
        POINTS.generated("verified_at", INSTANT.orNull());
        POINTS.generated("verification_method", TEXT.orNull());
        POINTS.generated("invalid_since", INSTANT.orNull());
        POINTS.generated("invalid_reason", TEXT.orNull());
        POINTS.fixed("created_at", INSTANT, ContactPoint::createdAt);
        KEEP = POINTS.statement(
                "insert into {table} ({names}) select {names} from {rows} r order by id on conflict do nothing");
    }

    private ContactPointTable() {}
}
