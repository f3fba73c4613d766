package crm.consent.address.application;

import crm.consent.address.domain.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hashes addresses with a secret, so that nobody who reads a hash can try out all telephone numbers. */
@ApplicationScoped
public class Pepper {

    private static final int LEAST_BYTES = 32;

    private final SecretKeySpec secret;

    Pepper(@ConfigProperty(name = "crm.consent.pepper") String base64) {
        this.secret = new SecretKeySpec(Secrets.decode("crm.consent.pepper", base64, LEAST_BYTES), "HmacSHA256");
    }

    /** Hex of HMAC-SHA256(pepper, value). */
    public String hash(Address address) {
        return HexFormat.of().formatHex(hmac(address.value().getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs bytes for one use; no address holds the NUL between, so no signature is ever the hash of an address. */
    public byte[] sign(String use, byte[] bytes) {
        var name = (use + "\0").getBytes(StandardCharsets.UTF_8);
        return hmac(ByteBuffer.allocate(name.length + bytes.length)
                .put(name)
                .put(bytes)
                .array());
    }

    private byte[] hmac(byte[] bytes) {
        try {
            var mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }
}
