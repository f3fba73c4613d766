package crm.consent.address.domain;

import java.util.regex.Pattern;

/** A telephone number (E.164) or an e-mail address (lower case) in the one spelling that is hashed. */
public record Address(AddressKind kind, String value) {

    private static final Pattern EMAIL_OF_THE_REGISTRY =
            Pattern.compile("[a-z0-9][a-z0-9+._-]{0,63}@[a-z0-9][a-z0-9.-]{0,189}\\.[a-z]{2,63}");

    /** Whether İYS has a place for it: fewer signs before the @ than e-mail knows, no domain of another script below the last dot. */
    public boolean isRegistrable() {
        return kind == AddressKind.PHONE || EMAIL_OF_THE_REGISTRY.matcher(value).matches();
    }

    @Override
    public String toString() {
        return "Address[" + kind + " ***]";
    }
}
