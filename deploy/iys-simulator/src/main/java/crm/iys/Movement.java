package crm.iys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A consent that the registry took. */
record Movement(Consent consent, Instant creationDate, String transactionId) {

    /** Two movements of an address in one second have the same transaction id, as in the registry. */
    static Movement of(Consent consent, Instant now) {
        return new Movement(consent, now, sha256(consent.address() + "|" + now.getEpochSecond()));
    }

    Map<String, Object> receipt() {
        return Map.of("transactionId", transactionId, "creationDate", Dates.write(creationDate));
    }

    Map<String, Object> view() {
        var view = new LinkedHashMap<String, Object>();
        view.put("consentDate", Dates.write(consent.consentDate()));
        view.put("creationDate", Dates.write(creationDate));
        view.put("source", consent.source());
        view.put("recipient", consent.address().recipient());
        view.put("recipientType", consent.address().recipientType());
        view.put("status", consent.status());
        view.put("type", consent.address().type());
        view.put("transactionId", transactionId);
        return view;
    }

    /** Where a reader of the changes went on from. */
    String cursor() {
        return creationDate.getEpochSecond() + "_" + transactionId;
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
