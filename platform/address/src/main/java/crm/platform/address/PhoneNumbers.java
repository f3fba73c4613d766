package crm.platform.address;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Telephone numbers as E.164: {@code 0532 123 45 67} is {@code +905321234567} where the region is TR.
 *
 * <p>Only digits and what people write between them is read. The library would also dial letters and drop an extension silently, so that
 * two people at one switchboard became one.
 */
public final class PhoneNumbers {

    private static final int LONGEST = 40;
    /* dashes of every width, and every kind of space: numbers are pasted from letters and web pages */
    private static final String BETWEEN = "[()./\\-\\u2010-\\u2015\\u2212\\p{Zs}\\t]";
    private static final Pattern SEPARATORS = Pattern.compile(BETWEEN);
    private static final Pattern TYPED = Pattern.compile(BETWEEN + "*\\+?(?:" + BETWEEN + "*[0-9])+" + BETWEEN + "*");

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final String region;

    /** @param region ISO 3166 code of the country that a number without a country code belongs to */
    public PhoneNumbers(String region) {
        this.region = region;
    }

    /** Empty when it is no number that exists. */
    public Optional<String> normalise(String typed) {
        return digits(typed).flatMap(this::existing);
    }

    /** What was typed without what stands between the digits, also of the beginning of a number; empty for anything else. */
    public static Optional<String> digits(String typed) {
        return typed.length() <= LONGEST && TYPED.matcher(typed).matches()
                ? Optional.of(SEPARATORS.matcher(typed).replaceAll(""))
                : Optional.empty();
    }

    /** Of the region, without the plus. */
    public String countryCode() {
        return String.valueOf(library.getCountryCodeForRegion(region));
    }

    private Optional<String> existing(String digits) {
        try {
            var number = library.parse(digits, region);
            return library.isValidNumber(number)
                    ? Optional.of(library.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
