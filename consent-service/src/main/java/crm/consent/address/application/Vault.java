package crm.consent.address.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** AES-256-GCM: data keys under the master key, values under data keys. A sealed text is nonce (12 bytes) ‖ ciphertext ‖ tag (16). */
@ApplicationScoped
public class Vault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] masterKey;

    Vault(@ConfigProperty(name = "crm.consent.master-key") String base64) {
        this.masterKey = Secrets.decode("crm.consent.master-key", base64, KEY_BYTES);
    }

    public byte[] newDataKey() {
        return random(KEY_BYTES);
    }

    public byte[] random(int bytes) {
        var value = new byte[bytes];
        random.nextBytes(value);
        return value;
    }

    public byte[] wrap(byte[] dataKey) {
        return seal(masterKey, dataKey);
    }

    /** Fails when the master key is not the one that wrapped it. */
    public byte[] unwrap(byte[] wrapped) {
        return open(masterKey, wrapped)
                .orElseThrow(() -> new IllegalStateException("a data key does not belong to the master key"));
    }

    public byte[] seal(byte[] key, byte[] value) {
        try {
            var nonce = random(NONCE_BYTES);
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(value);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** Empty when the text was changed, or sealed with another key. */
    public Optional<byte[]> open(byte[] key, byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
