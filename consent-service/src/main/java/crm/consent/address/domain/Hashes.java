package crm.consent.address.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** SHA-256, and ids that are made of it. */
public final class Hashes {

    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long BELOW_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;

    private Hashes() {}

    public static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first 16 bytes as a UUID of version 8 (RFC 9562): the same input is always the same id. */
    public static UUID uuid(byte[] hash) {
        var bytes = ByteBuffer.wrap(hash);
        var high = bytes.getLong() & ~VERSION_BITS | VERSION_8;
        var low = bytes.getLong() & BELOW_VARIANT | VARIANT;
        return new UUID(high, low);
    }
}
