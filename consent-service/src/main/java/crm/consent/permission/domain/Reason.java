package crm.consent.permission.domain;

import java.util.Locale;

/** Why a permission is as it is; the code is for programs, the texts are what staff tell the customer. */
public enum Reason {
    CONSENT_GIVEN("İzin verilmiş ve kanıtlanmış.", "Permission was given and is proved."),
    NOT_REFUSED_MERCHANT(
            "Tacir adresi İYS'de kayıtlı ve reddedilmemiş.", "A merchant's address, registered and not refused."),
    NOT_ASKED("Bu izin henüz sorulmadı.", "This permission has not been asked for yet."),
    REFUSED("Müşteri bu izni reddetti.", "The customer refused."),
    WITHDRAWN("Müşteri iznini geri aldı.", "The customer withdrew the permission."),
    OBJECTED("Müşteri bu işlemeye itiraz etti.", "The customer objected."),
    EXPIRED("İznin süresi doldu.", "The permission has expired."),
    INVALIDATED("İzin geçersiz sayıldı.", "The permission has become invalid."),
    ERASED("Kişinin verileri silindi.", "The person's data were erased."),
    EVIDENCE_MISSING("İznin kanıtı eksik.", "The grant has no complete evidence."),
    STAFF_DECLARATION_ONLY(
            "Yalnızca personel beyanı var; bu tek başına izin sayılmaz.",
            "There is only a declaration by staff, which is not enough."),
    REGISTRY_NOT_CONFIRMED("İzin İYS'de onaylanmış değil.", "The permission is not confirmed in the İYS registry."),
    REGISTRY_REJECTED("İYS bu kaydı kabul etmedi.", "The İYS registry did not accept the record."),
    SUPPRESSED("Bu kişi veya adres için engel kaydı var.", "The person or address is blocked."),
    CONTACT_POINT_INVALID("Adres artık geçerli değil.", "The address is no longer valid."),
    ADDRESS_UNREADABLE("Adres okunamadı.", "The address cannot be read."),
    PURPOSE_UNKNOWN("Bu amaç tanımlı değil.", "This purpose is not known."),
    BRAND_UNKNOWN("Bu marka tanımlı değil.", "This brand is not known."),
    NO_CONSENT_NEEDED(
            "Onaylı şablonla gönderilen hizmet veya işlem iletisi; izin gerekmez.",
            "A service or transaction message from an approved template needs no consent."),
    TEMPLATE_NOT_APPROVED(
            "İleti şablonu bu tür için onaylanmamış.", "The template is not approved for this class of message."),
    PERSON_UNKNOWN("İletinin kime gideceği belirtilmemiş.", "The message does not say who the person is."),
    CUSTOMER_UNKNOWN("Görebileceğiniz böyle bir müşteri yok.", "There is no such customer that you may see."),
    REGISTRY_NOT_APPROVED(
            "İYS şu anda bu adres için onay göstermiyor.", "The İYS registry shows no approval of the address now."),
    REGISTRY_UNAVAILABLE(
            "İYS'den yanıt alınamadı; yanıt olmadan ileti gönderilmez.",
            "The İYS registry did not answer; without its answer nothing is sent."),
    MESSAGE_ALREADY_DISPATCHED("Bu ileti zaten gönderildi.", "This message was sent already."),
    MESSAGE_ID_REUSED(
            "Bu ileti numarası başka bir ileti için kullanıldı.", "This message id was used for another message."),
    UNDECIDABLE("Karar için gereken bilgi eksik.", "Something that the decision needs is not known.");

    private final String turkish;
    private final String english;

    Reason(String turkish, String english) {
        this.turkish = turkish;
        this.english = english;
    }

    /** Turkish for a Turkish reader, English for everybody else. */
    public String text(Locale locale) {
        return "tr".equals(locale.getLanguage()) ? turkish : english;
    }
}
