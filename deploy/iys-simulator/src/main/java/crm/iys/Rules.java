package crm.iys;

import java.time.Instant;

/** What the registry refuses because of the time, or of what it holds already (V1 to V8). */
final class Rules {

    private static final Instant BEGIN = Instant.parse("2015-04-30T21:00:00Z"); // 2015-05-01 in Türkiye
    private static final int BUSINESS_DAYS = 3;

    private Rules() {}

    /** @param stored null when the registry holds nothing about the address */
    static void check(Consent consent, Movement stored, Instant now) {
        checkDate(consent, now);
        if (consent.source().equals("HS_KARAR") && !consent.isRefusal()) {
            throw bad(400, "H408", "HS_KARAR ile yalnızca RET gönderilebilir", "source");
        }
        if (stored == null) {
            if (consent.isRefusal()) {
                throw bad(400, "H175", "İlk kayıt RET olamaz", "status");
            }
            return;
        }
        if (consent.isRefusal() && stored.consent().isRefusal()) {
            throw bad(400, "H174", "İzin durumu: RET", "status");
        }
        if (!consent.consentDate().isAfter(stored.consent().consentDate())) {
            throw bad(400, "H178", "İzin tarihi kayıtlı izinden yeni olmalıdır", "consentDate");
        }
    }

    private static void checkDate(Consent consent, Instant now) {
        var date = consent.consentDate();
        if (date.isAfter(now)) {
            throw bad(400, "H162", "İzin tarihi gelecekte olamaz", "consentDate");
        }
        if (consent.source().equals("HS_2015") && !date.equals(BEGIN)) {
            throw bad(400, "H155", "HS_2015 için tarih 2015-05-01 00:00:00 olmalıdır", "consentDate");
        }
        if (date.isBefore(BEGIN)) {
            throw bad(400, "H156", "İzin tarihi 2015-05-01 öncesi olamaz", "consentDate");
        }
        if (date.isBefore(Dates.businessDaysBefore(now, BUSINESS_DAYS))) {
            throw bad(422, "H467", "İzin tarihi en fazla 3 iş günü geride olabilir", "consentDate");
        }
    }

    private static Refused bad(int status, String code, String message, String field) {
        return new Refused(status, code, message, field);
    }
}
