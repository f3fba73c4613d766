package crm.customer.contactpoint.application;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import crm.platform.domain.InvalidInput;

/** Phone numbers as E.164: {@code 0532 123 45 67} is {@code +905321234567} where the region is TR. */
final class PhoneNumbers {

    private static final int LONGEST = 40;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;

    /** @param region ISO 3166 code of the country that a number without a country code belongs to */
    PhoneNumbers(String region) {
        this.region = region;
    }

    String normalise(String entered) {
        try {
            var number = library.parse(entered, region);
            if (entered.length() <= LONGEST && library.isValidNumber(number)) {
                return library.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException notANumber) {
            throw refusal();
        }
        throw refusal();
    }

    private static InvalidInput refusal() {
        return InvalidInput.of("value", "contact-point.phone-invalid", "This is not a phone number that exists.");
    }
}
