package crm.platform.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What makes two requests the same: method, path and what the body said, whatever its white space. */
final class Fingerprint {

    private Fingerprint() {}

    static byte[] of(String method, String path, String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return digest.digest((method + "\n" + path + "\n" + body).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
