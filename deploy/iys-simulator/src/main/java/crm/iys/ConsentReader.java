package crm.iys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a provider sends, and refuses what no state of the registry could make right. */
final class ConsentReader {

    private static final Set<String> FIELDS = Set.of(
            "recipient", "type", "source", "status", "consentDate", "recipientType", "retailerCode", "retailerAccess");
    private static final Set<String> TYPES = Set.of("ARAMA", "MESAJ", "EPOSTA");
    private static final Set<String> RECIPIENT_TYPES = Set.of("BIREYSEL", "TACIR");
    private static final Set<String> SOURCES = Set.of(
            "HS_2015",
            "HS_KARAR",
            "HS_FIZIKSEL_ORTAM",
            "HS_ISLAK_IMZA",
            "HS_ETKINLIK",
            "HS_ATM",
            "HS_EORTAM",
            "HS_WEB",
            "HS_MOBIL",
            "HS_MESAJ",
            "HS_EPOSTA",
            "HS_CAGRI_MERKEZI",
            "HS_SOSYAL_MEDYA");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{7,13}");
    private static final Pattern EMAIL = Pattern.compile("[a-z0-9+._-]+@[a-z0-9.-]{2,}\\.[a-z]{2,}");
    private static final int LONGEST_EMAIL = 265;

    private ConsentReader() {}

    static Consent consent(JsonNode body, int brandCode) {
        checkShape(body);
        var address = address(body, brandCode);
        var status = status(text(body, "status"));
        var source = text(body, "source");
        if (!SOURCES.contains(source)) {
            throw bad(source.startsWith("IYS_") ? "H486" : "H119", "İzin kaynağı gönderilemez", "source");
        }
        return new Consent(address, status, source, date(body));
    }

    /** The key of a record; other fields are not looked at. */
    static Consent.Address address(JsonNode body, int brandCode) {
        var type = type(text(body, "type"));
        var recipientType = body.has("recipientType") ? recipientType(text(body, "recipientType")) : "BIREYSEL";
        return new Consent.Address(brandCode, recipientType, type, recipient(type, text(body, "recipient")));
    }

    static String status(String status) {
        if (!Set.of(Consent.APPROVED, Consent.REFUSED).contains(status)) {
            throw bad("H115", "İzin durumu ONAY veya RET olmalıdır", "status");
        }
        return status;
    }

    static String type(String type) {
        if (!TYPES.contains(type)) {
            throw bad("H117", "İzin türü ARAMA, MESAJ veya EPOSTA olmalıdır", "type");
        }
        return type;
    }

    static String recipientType(String recipientType) {
        if (!RECIPIENT_TYPES.contains(recipientType)) {
            throw bad("H116", "Alıcı tipi BIREYSEL veya TACIR olmalıdır", "recipientType");
        }
        return recipientType;
    }

    static String recipient(String type, String recipient) {
        if (type.equals("EPOSTA")) {
            var value = recipient.toLowerCase(Locale.ROOT);
            if (value.length() > LONGEST_EMAIL || !EMAIL.matcher(value).matches()) {
                throw bad("H160", "E-posta adresi geçersiz", "recipient");
            }
            return value;
        }
        if (!PHONE.matcher(recipient).matches()) {
            throw bad("H121", "Telefon numarası E.164 biçiminde olmalıdır", "recipient");
        }
        return recipient;
    }

    private static void checkShape(JsonNode body) {
        if (!body.isObject()) {
            throw bad("H014", "JSON nesnesi bekleniyor", null);
        }
        body.forEachEntry((field, value) -> {
            if (!FIELDS.contains(field)) {
                throw bad("H118", "Bilinmeyen alan", field);
            }
            if (value.isNull() || value.asText("x").isEmpty()) {
                throw bad("H267", "Boş alan gönderilemez", field);
            }
        });
    }

    private static Instant date(JsonNode body) {
        return Dates.read(text(body, "consentDate"))
                .orElseThrow(() -> bad("H158", "Tarih biçimi YYYY-MM-DD HH:mm:ss olmalıdır", "consentDate"));
    }

    private static String text(JsonNode body, String field) {
        if (!body.path(field).isTextual()) {
            throw bad("H110", "Zorunlu alan eksik", field);
        }
        return body.get(field).textValue();
    }

    private static Refused bad(String code, String message, String field) {
        return new Refused(400, code, message, field);
    }
}
