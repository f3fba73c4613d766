package crm.customer.contactpoint.application;

import crm.platform.domain.InvalidInput;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * E-mail addresses in lower case. Always of {@code Locale.ROOT}: in a Turkish locale {@code INFO@…} would become
 * {@code ınfo@…}, another address. For the same reason a Turkish letter before the @ is refused, not guessed.
 */
final class EmailAddresses {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL = Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private EmailAddresses() {}

    static String normalise(String entered) {
        var at = entered.lastIndexOf('@');
        if (at < 1 || entered.length() > LONGEST) {
            throw refusal();
        }
        var local = entered.substring(0, at).toLowerCase(Locale.ROOT);
        var domain = ascii(entered.substring(at + 1)).toLowerCase(Locale.ROOT);
        if (!LOCAL.matcher(local).matches()
                || dotsAreWrong(local)
                || !DOMAIN.matcher(domain).matches()) {
            throw refusal();
        }
        return local + "@" + domain;
    }

    private static boolean dotsAreWrong(String local) {
        return local.startsWith(".") || local.endsWith(".") || local.contains("..");
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException notADomain) {
            throw refusal();
        }
    }

    private static InvalidInput refusal() {
        return InvalidInput.of("value", "contact-point.email-invalid", "This is not an e-mail address.");
    }
}
