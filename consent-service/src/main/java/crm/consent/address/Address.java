package crm.consent.address;

import crm.consent.permission.domain.AddressKind;

/** A telephone number (E.164) or an e-mail address (lower case) in the one spelling that is hashed. */
public record Address(AddressKind kind, String value) {

    @Override
    public String toString() {
        return "Address[" + kind + " ***]";
    }
}
