package crm.console.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By what the gateway knows a call of the console in it, whose words about the client's address it believes: a secret of this process, so
 * that all who use the console do not share one limit of one address, and nobody else can choose an own one.
 */
@ApplicationScoped
public class OwnCalls {

    public static final String HEADER = "X-Riza-Console";
    public static final String CLIENT = "X-Riza-Client";
    private static final int BYTES = 32;

    private final String secret;

    public OwnCalls() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        secret = HexFormat.of().formatHex(bytes);
    }

    String secret() {
        return secret;
    }

    /** @param said what the header says; null when it is not there */
    public boolean isOurs(@Nullable String said) {
        return said != null
                && MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.US_ASCII), secret.getBytes(StandardCharsets.US_ASCII));
    }
}
