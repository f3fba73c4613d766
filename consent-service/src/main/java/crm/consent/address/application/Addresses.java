package crm.consent.address.application;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import crm.consent.address.domain.Address;
import crm.consent.address.domain.AddressKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses as İYS wants them, so that one address has one hash. */
public final class Addresses {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String HOME = "TR";
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9][a-z0-9+._-]{0,63}@[a-z0-9][a-z0-9.-]{0,189}\\.[a-z]{2,63}");
    private static final int SHORTEST_EMAIL = 6;
    private static final int LONGEST_EMAIL = 265;

    private Addresses() {}

    /** Empty when the text is no address of the kind. */
    public static Optional<Address> read(AddressKind kind, String text) {
        return kind == AddressKind.PHONE ? phone(text) : email(text);
    }

    /** By its look: with an @ it is an e-mail address. */
    public static Optional<Address> read(String text) {
        return text.indexOf('@') >= 0 ? email(text) : phone(text);
    }

    private static Optional<Address> phone(String text) {
        try {
            var number = PHONES.parse(text.strip(), HOME);
            return PHONES.isValidNumber(number) && !number.hasExtension()
                    ? Optional.of(new Address(AddressKind.PHONE, PHONES.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<Address> email(String text) {
        var value = text.strip().toLowerCase(Locale.ROOT);
        var fits = value.length() >= SHORTEST_EMAIL && value.length() <= LONGEST_EMAIL;
        return fits && EMAIL.matcher(value).matches() && !value.contains("..")
                ? Optional.of(new Address(AddressKind.EMAIL, value))
                : Optional.empty();
    }
}
