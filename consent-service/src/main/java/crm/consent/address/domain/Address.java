package crm.consent.address.domain;

/** A telephone number (E.164) or an e-mail address (lower case) in the one spelling that is hashed. */
public record Address(AddressKind kind, String value) {

    @Override
    public String toString() {
        return "Address[" + kind + " ***]";
    }
}
