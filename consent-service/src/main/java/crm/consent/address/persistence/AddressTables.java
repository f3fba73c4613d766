package crm.consent.address.persistence;

import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.BYTES;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.consent.address.domain.AddressKind;
import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Addresses, sealed, with whose they are, and the keys that open them; the key's row gone, the address is gone. */
public final class AddressTables {

    /** Bytes that the code knows as hexadecimal text: hashes. */
    public static final SqlType<String> HEX = BYTES.as(HexFormat.of()::formatHex, HexFormat.of()::parseHex);

    public static final SqlType<Integer> SMALL = SqlType.SMALLINT.as(Short::intValue, Integer::shortValue);

    /** @param subjectId a person, or a contact point */
    public record WrappedKey(UUID id, UUID subjectId, byte[] wrapped, Instant createdAt) {}

    /** @param id follows from the hash */
    public record ContactPoint(UUID id, AddressKind kind, byte[] sealed, UUID keyId, String hash, Instant createdAt) {}

    public record Link(UUID personId, UUID contactPointId, Instant validFrom) {}

    static final Table<WrappedKey> KEYS = new Table<>("data_key", "k");
    public static final Column<WrappedKey, UUID> KEY_ID = KEYS.key("id", UUID, WrappedKey::id);
    public static final Column<WrappedKey, UUID> SUBJECT = KEYS.fixed("subject_id", UUID, WrappedKey::subjectId);
    public static final Column<WrappedKey, byte[]> WRAPPED = KEYS.fixed("wrapped_key", BYTES, WrappedKey::wrapped);
    public static final Statement<WrappedKey> MAKE_KEYS;

    static final Table<ContactPoint> POINTS = new Table<>("contact_point", "c");
    static final Column<ContactPoint, AddressKind> KIND =
            POINTS.fixed("kind", code(AddressKind.class), ContactPoint::kind);
    static final Column<ContactPoint, byte[]> SEALED = POINTS.fixed("value_enc", BYTES, ContactPoint::sealed);
    public static final Column<ContactPoint, String> HASH = POINTS.fixed("value_hash", HEX, ContactPoint::hash);
    public static final Statement<ContactPoint> KEEP_POINTS;

    static final Table<Link> LINKS = new Table<>("contact_point_link", "l");
    public static final Statement<Link> KEEP_LINKS;

    static {
        KEYS.unused(UUID, "tenant_id");
        KEYS.fixed("created_at", INSTANT, WrappedKey::createdAt);
        /* Waits for somebody else's running transaction that makes the same key; what that one made is read afterwards. */
        MAKE_KEYS = KEYS.statement("""
                insert into {table} ({names}) select {names} from {rows} r order by subject_id
                on conflict (subject_id) do nothing
                """);

        POINTS.key("id", UUID, ContactPoint::id);
        POINTS.fixed("value_key_id", UUID, ContactPoint::keyId);
        POINTS.fixed("created_at", INSTANT, ContactPoint::createdAt);
        POINTS.generated("invalid_since", INSTANT.orNull());
        POINTS.generated("invalid_reason", TEXT.orNull());
        POINTS.unused(UUID, "tenant_id");
        POINTS.unused(BOOLEAN, "normalised_ok");
        POINTS.unused(INSTANT.orNull(), "verified_at");
        POINTS.unused(TEXT.orNull(), "verification_method");
        KEEP_POINTS = POINTS.statement(
                "insert into {table} ({names}) select {names} from {rows} r order by id on conflict do nothing");

        LINKS.key("person_id", UUID, Link::personId);
        LINKS.key("contact_point_id", UUID, Link::contactPointId);
        LINKS.key("valid_from", INSTANT, Link::validFrom);
        LINKS.generated("valid_to", INSTANT.orNull());
        LINKS.unused(UUID, "tenant_id");
        LINKS.unused(TEXT, "role");
        KEEP_LINKS = LINKS.statement("""
                insert into {table} ({names}) select distinct {names} from {rows} r order by person_id, contact_point_id
                on conflict do nothing
                """);
    }

    private AddressTables() {}
}
