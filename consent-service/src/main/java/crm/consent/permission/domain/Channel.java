package crm.consent.permission.domain;

import crm.consent.address.domain.AddressKind;

/** How a commercial message reaches somebody, in the words of İYS: call, text message, e-mail. */
public enum Channel {
    ARAMA(AddressKind.PHONE),
    MESAJ(AddressKind.PHONE),
    EPOSTA(AddressKind.EMAIL);

    private final AddressKind addressKind;

    Channel(AddressKind addressKind) {
        this.addressKind = addressKind;
    }

    public AddressKind addressKind() {
        return addressKind;
    }
}
