package crm.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a caller sends, {@code rza_<id>_<secret>}. It is kept nowhere: what is remembered of it is its {@link #fingerprint}. */
record PresentedKey(UUID id, String secret) {

    static final String HEADER = "X-Api-Key";

    private static final Pattern FORM =
            Pattern.compile("rza_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_([A-Za-z0-9]{16,128})");

    /** Empty for what is no key. */
    static Optional<PresentedKey> of(String text) {
        var key = FORM.matcher(text);
        return key.matches()
                ? Optional.of(new PresentedKey(UUID.fromString(key.group(1)), key.group(2)))
                : Optional.empty();
    }

    String text() {
        return "rza_" + id + "_" + secret;
    }

    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    @Override
    public String toString() {
        return "rza_" + id + "_***";
    }
}
