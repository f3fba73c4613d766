package crm.consent.permission.domain;

import crm.consent.address.domain.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/** What a permission is about. Two captures with the same key are about the same permission. */
public sealed interface PermissionKey {

    /** Chains of the ledger; a key's entries all lie in one of them. */
    int SHARDS = 32;

    /** One deployment serves one organisation. */
    UUID TENANT = new UUID(0, 1);

    Family family();

    /** Text from which the hash is made; never changed, because stored hashes would no longer be found. */
    String canonical();

    /** Of an address, whoever uses it: a refusal by one of two people who share a phone holds for both. */
    record Comm(String brand, RecipientType recipientType, Channel channel, String contactPointHash)
            implements PermissionKey {

        @Override
        public Family family() {
            return Family.COMM;
        }

        @Override
        public String canonical() {
            return String.join(
                    "|", "COMM", TENANT.toString(), brand, recipientType.name(), channel.name(), contactPointHash);
        }
    }

    /** Of a person and a purpose. */
    record Proc(UUID personId, String purpose) implements PermissionKey {

        @Override
        public Family family() {
            return Family.PROC;
        }

        @Override
        public String canonical() {
            return String.join("|", "PROC", TENANT.toString(), personId.toString(), purpose);
        }
    }

    /** Hex of SHA-256 over the canonical text. */
    default String hash() {
        return HexFormat.of().formatHex(sha256(canonical()));
    }

    /** The permission's public id: the first half of the hash as a UUID of version 8. */
    default UUID permissionId() {
        return Hashes.uuid(sha256(canonical()));
    }

    default int shard() {
        return Byte.toUnsignedInt(sha256(canonical())[0]) % SHARDS;
    }

    private static byte[] sha256(String text) {
        return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
