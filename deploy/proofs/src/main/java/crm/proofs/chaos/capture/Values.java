package crm.proofs.chaos.capture;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** One form for each kind of value, so that two sides can be compared as they are. */
public final class Values {

    private Values() {}

    public static String amount(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    public static String amount(String amount) {
        return amount(new BigDecimal(amount));
    }

    public static Instant moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    public static Instant moment(String moment) {
        return moment(Instant.parse(moment));
    }

    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Name, value, name, value, …; what is null is left out. */
    public static Map<String, String> content(Object... namesAndValues) {
        var content = new TreeMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                content.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
            }
        }
        return content;
    }
}
