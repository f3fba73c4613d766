package crm.consent.refusal.api;

import crm.consent.address.domain.Address;
import crm.consent.address.domain.AddressKind;

/** An address as its owner recognises it and nobody else learns it: {@code a•••@example.com}, {@code ••• 41 27}. */
final class Masked {

    private static final String HIDDEN = "•••";
    private static final int LAST = 4;

    private Masked() {}

    static String of(Address address) {
        var value = address.value();
        return address.kind() == AddressKind.EMAIL ? email(value) : phone(value);
    }

    private static String email(String value) {
        var at = value.lastIndexOf('@');
        return value.substring(0, value.offsetByCodePoints(0, 1)) + HIDDEN + value.substring(at);
    }

    private static String phone(String value) {
        var end = value.length();
        return HIDDEN + " " + value.substring(end - LAST, end - 2) + " " + value.substring(end - 2);
    }
}
