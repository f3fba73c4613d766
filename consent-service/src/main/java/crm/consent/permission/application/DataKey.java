package crm.consent.permission.application;

import java.util.UUID;

/** The open key of a person or of a contact point. */
public record DataKey(UUID id, byte[] key) {

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
