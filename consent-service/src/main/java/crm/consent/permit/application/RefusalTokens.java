package crm.consent.permit.application;

import crm.consent.address.application.Pepper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret in the link with which a recipient refuses: the permit's id and a signature. It leads to the address of that message and to
 * no other, says nothing about anybody, and never expires, because refusing must always be possible.
 */
@ApplicationScoped
public class RefusalTokens {

    private static final String USE = "refusal-link";
    private static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;

    private final Pepper pepper;
    private final String publicUrl;

    RefusalTokens(Pepper pepper, @ConfigProperty(name = "crm.public-url") String publicUrl) {
        this.pepper = pepper;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** The same permit always has the same token. */
    public String of(UUID permitId) {
        var id = ByteBuffer.allocate(ID_BYTES)
                .putLong(permitId.getMostSignificantBits())
                .putLong(permitId.getLeastSignificantBits())
                .array();
        var token = ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES)
                .put(id)
                .put(pepper.sign(USE, id), 0, SIGNATURE_BYTES)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The page for people; it takes the one click of a mail program too (RFC 8058). */
    public String url(String token) {
        return publicUrl + "/people/preferences/" + token;
    }

    /** Empty when the token was not made here. */
    public Optional<UUID> permitId(String token) {
        return bytes(token).map(RefusalTokens::id).filter(id -> isTokenOf(id, token));
    }

    private boolean isTokenOf(UUID id, String token) {
        return MessageDigest.isEqual(of(id).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> bytes(String token) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token))
                    .filter(bytes -> bytes.length == ID_BYTES + SIGNATURE_BYTES)
                    .map(bytes -> Arrays.copyOf(bytes, ID_BYTES));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private static UUID id(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
