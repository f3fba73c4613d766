package crm.console.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a token of our own session ends. It is read without a look at the signature, for nothing is decided by it: people are told how long
 * they have, and the identity provider keeps the time.
 */
public final class TokenExpiry {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenExpiry() {}

    /** Empty for none, and for one that is no JWT. */
    public static Optional<Instant> of(@Nullable String token) {
        var parts = token == null ? new String[0] : token.split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var end = JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).path("exp");
            return end.canConvertToLong() && end.asLong() > 0
                    ? Optional.of(Instant.ofEpochSecond(end.asLong()))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException noJwt) {
            return Optional.empty();
        }
    }
}
