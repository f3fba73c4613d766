package crm.console.consents;

import java.util.List;
import java.util.Map;

/** The codes of the ledger and of the registry's queue, as people say them; a code that is new here stays itself. */
final class ConsentCodes {

    static final List<String> ACTIONS = List.of(
            "GRANT",
            "REFUSE",
            "WITHDRAW",
            "OBJECT",
            "EXPIRE",
            "INVALIDATE",
            "ERASE_TOMBSTONE",
            "REGISTRY_CONFIRMED",
            "REGISTRY_REJECTED",
            "REGISTRY_MOVEMENT");
    static final List<String> CHANNELS = List.of("ARAMA", "MESAJ", "EPOSTA");
    static final List<String> FAMILIES = List.of("COMM", "PROC");

    private final Map<String, String> words;

    ConsentCodes(ConsentCodeTexts texts) {
        this.words = Map.ofEntries(
                Map.entry("GRANT", texts.grant()),
                Map.entry("REFUSE", texts.refuse()),
                Map.entry("WITHDRAW", texts.withdraw()),
                Map.entry("OBJECT", texts.object()),
                Map.entry("EXPIRE", texts.expire()),
                Map.entry("INVALIDATE", texts.invalidate()),
                Map.entry("ERASE_TOMBSTONE", texts.erased()),
                Map.entry("REGISTRY_CONFIRMED", texts.registryConfirmed()),
                Map.entry("REGISTRY_REJECTED", texts.registryRejected()),
                Map.entry("REGISTRY_MOVEMENT", texts.registryMovement()),
                Map.entry("ARAMA", texts.call()),
                Map.entry("MESAJ", texts.sms()),
                Map.entry("EPOSTA", texts.mail()),
                Map.entry("COMM", texts.ofMessages()),
                Map.entry("PROC", texts.ofUse()),
                Map.entry("SUBJECT", texts.subject()),
                Map.entry("STAFF", texts.staff()),
                Map.entry("SYSTEM", texts.system()),
                Map.entry("REGISTRY", texts.theRegistry()),
                Map.entry("QUEUED", texts.queued()),
                Map.entry("IN_FLIGHT", texts.inFlight()),
                Map.entry("ACCEPTED", texts.accepted()),
                Map.entry("RETRY", texts.retry()),
                Map.entry("CONFIRMED", texts.confirmed()),
                Map.entry("CONFIRMED_EQUIVALENT", texts.equivalent()),
                Map.entry("NOT_REGISTRABLE", texts.notRegistrable()),
                Map.entry("DEADLINE_MISSED", texts.missed()),
                Map.entry("DEAD", texts.failed()),
                Map.entry("ONAY", texts.approval()),
                Map.entry("RET", texts.refusal()),
                Map.entry("WEB_FORM", texts.webForm()),
                Map.entry("SIGNED_PAPER_SCAN", texts.signedPaper()),
                Map.entry("CALL_RECORDING", texts.callRecording()),
                Map.entry("OTP", texts.otp()),
                Map.entry("DOUBLE_OPTIN_CLICK", texts.doubleOptIn()),
                Map.entry("VIA_FILE", texts.viaFile()),
                Map.entry("IYS_MOVEMENT", texts.iysMovement()),
                Map.entry("IYS_DAILY_FILE", texts.iysDailyFile()),
                Map.entry("STAFF_DECLARATION", texts.staffDeclaration()),
                Map.entry("IMPORT", texts.imported()),
                Map.entry("HS_2015", texts.hs2015()),
                Map.entry("HS_KARAR", texts.hsDecision()),
                Map.entry("HS_FIZIKSEL_ORTAM", texts.hsPhysical()),
                Map.entry("HS_ISLAK_IMZA", texts.hsSignature()),
                Map.entry("HS_ETKINLIK", texts.hsEvent()),
                Map.entry("HS_ATM", texts.hsAtm()),
                Map.entry("HS_EORTAM", texts.hsElectronic()),
                Map.entry("HS_WEB", texts.hsWeb()),
                Map.entry("HS_MOBIL", texts.hsMobile()),
                Map.entry("HS_MESAJ", texts.hsMessage()),
                Map.entry("HS_EPOSTA", texts.hsMail()),
                Map.entry("HS_CAGRI_MERKEZI", texts.hsCallCentre()),
                Map.entry("HS_SOSYAL_MEDYA", texts.hsSocial()),
                Map.entry("CALL_CENTRE", texts.callCentre()),
                Map.entry("STORE", texts.store()),
                Map.entry("COMMERCIAL_MESSAGE", texts.commercialMessage()),
                Map.entry("MARKETING_COMM", texts.marketing()),
                Map.entry("ANALYTICS_INDIVIDUAL", texts.analysis()),
                Map.entry("PROFILING", texts.profiling()),
                Map.entry("PREDICTION", texts.prediction()),
                Map.entry("THIRD_PARTY_SHARING", texts.sharing()),
                Map.entry("CROSS_BORDER_TRANSFER", texts.abroad()),
                Map.entry("CONSENT", texts.consentBasis()),
                Map.entry("ETK_TACIR_ESNAF", texts.traderBasis()),
                Map.entry("CHANGED", texts.changedRow()),
                Map.entry("REMOVED", texts.removedRow()),
                Map.entry("REORDERED", texts.reorderedRow()),
                Map.entry("INSERTED", texts.insertedRow()),
                Map.entry("EVIDENCE_CHANGED", texts.evidenceChanged()),
                Map.entry("EVIDENCE_REMOVED", texts.evidenceRemoved()));
    }

    String of(String code) {
        return words.getOrDefault(code, code);
    }
}
