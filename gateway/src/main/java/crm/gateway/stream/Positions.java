package crm.gateway.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has heard, as text that every gateway of the installation understands. It is sealed: offsets would tell how much
 * happens to records that one may not see, and a text that stays the same would tell that nothing does.
 */
@ApplicationScoped
class Positions {

    private static final String PURPOSE = "position of a stream:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int LONGEST = 8_192;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Positions(StreamConfig config) {
        this(config.positionKey().filter(Predicate.not(String::isBlank)).orElse(null));
    }

    Positions(@Nullable String secret) {
        key = new SecretKeySpec(secret == null ? nonce(32) : digest(PURPOSE + secret), "AES");
    }

    /** @param offsets by kind and partition */
    String seal(Map<Kind, long[]> offsets) {
        var plain = ByteBuffer.allocate(LONGEST);
        offsets.forEach((kind, each) -> {
            var name = kind.resource().getBytes(StandardCharsets.US_ASCII);
            plain.put((byte) name.length).put(name).put((byte) each.length);
            for (var offset : each) {
                plain.putLong(offset);
            }
        });
        var nonce = nonce(NONCE);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, Arrays.copyOf(plain.array(), plain.position()));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** Empty for what no gateway of the installation has sealed, or one of another version. */
    Optional<Map<Kind, long[]>> open(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text.length() > LONGEST ? "" : text);
            if (bytes.length < NONCE + TAG) {
                return Optional.empty();
            }
            var nonce = Arrays.copyOf(bytes, NONCE);
            return read(ByteBuffer.wrap(
                    cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(bytes, NONCE, bytes.length))));
        } catch (IllegalArgumentException | IllegalStateException foreign) {
            return Optional.empty();
        }
    }

    private static Optional<Map<Kind, long[]>> read(ByteBuffer plain) {
        var offsets = new EnumMap<Kind, long[]>(Kind.class);
        while (plain.hasRemaining()) {
            var name = new byte[plain.get()];
            plain.get(name);
            var each = new long[plain.get()];
            for (int partition = 0; partition < each.length; partition++) {
                each[partition] = plain.getLong();
            }
            Kind.named(new String(name, StandardCharsets.US_ASCII)).ifPresent(kind -> offsets.put(kind, each));
        }
        return Optional.of(offsets);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed with this key", e);
        }
    }

    private byte[] nonce(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
