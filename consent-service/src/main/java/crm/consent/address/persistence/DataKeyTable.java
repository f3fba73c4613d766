package crm.consent.address.persistence;

import static crm.platform.data.table.SqlType.BYTES;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.UUID;

import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.time.Instant;
import java.util.UUID;

/** The keys of people and addresses, wrapped; deleting a row destroys what it encrypts. */
public final class DataKeyTable {

    /** @param subjectId a person, or a contact point */
    public record WrappedKey(UUID id, UUID subjectId, byte[] wrapped, Instant createdAt) {}

    public static final Table<WrappedKey> KEYS = new Table<>("data_key", "k");
    public static final Column<WrappedKey, UUID> ID = KEYS.key("id", UUID, WrappedKey::id);
    public static final Column<WrappedKey, UUID> SUBJECT = KEYS.fixed("subject_id", UUID, WrappedKey::subjectId);
    public static final Column<WrappedKey, byte[]> WRAPPED = KEYS.fixed("wrapped_key", BYTES, WrappedKey::wrapped);
    public static final Statement<WrappedKey> MAKE;

    static {
        KEYS.generated("tenant_id", UUID);
        KEYS.fixed("created_at", INSTANT, WrappedKey::createdAt);
        /* The update changes nothing; it makes a row of somebody else's running transaction come back too. */
        MAKE = KEYS.statement("""
                insert into {table} ({names}) select {names} from {rows} r order by subject_id
                on conflict (subject_id) do update set subject_id = excluded.subject_id
                returning id, subject_id, wrapped_key
                """);
    }

    private DataKeyTable() {}
}
