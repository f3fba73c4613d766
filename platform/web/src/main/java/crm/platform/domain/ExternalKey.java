package crm.platform.domain;

import org.jspecify.annotations.Nullable;

/**
 * What another system calls a record that was imported.
 *
 * @param system code of the other system
 */
public record ExternalKey(String system, String id) {

    /** Both are there or neither is. */
    public static @Nullable ExternalKey ofNullable(@Nullable String system, @Nullable String id) {
        return system == null || id == null ? null : new ExternalKey(system, id);
    }

    public static @Nullable String systemOf(@Nullable ExternalKey key) {
        return key == null ? null : key.system;
    }

    public static @Nullable String idOf(@Nullable ExternalKey key) {
        return key == null ? null : key.id;
    }
}
