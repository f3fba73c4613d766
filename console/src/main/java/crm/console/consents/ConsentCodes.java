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

    ConsentCodes(ConsentTexts texts) {
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
                Map.entry("RET", texts.refusal()));
    }

    String of(String code) {
        return words.getOrDefault(code, code);
    }
}
