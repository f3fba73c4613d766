package crm.platform.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * E-mail addresses in lower case, the domain in its ASCII form. Always of {@code Locale.ROOT}: in a Turkish locale {@code INFO@…} would
 * become {@code ınfo@…}, another address. For the same reason a letter outside ASCII before the @ is refused, not guessed.
 */
public final class EmailAddresses {

    private static final int LONGEST = 254;
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}");

    private EmailAddresses() {}

    /** Empty when it is no e-mail address. */
    public static Optional<String> normalise(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        var at = text.lastIndexOf('@');
        if (at < 1 || !isLocal(text.substring(0, at))) {
            return Optional.empty();
        }
        var local = text.substring(0, at).toLowerCase(Locale.ROOT);
        return DomainNames.ascii(text.substring(at + 1))
                .map(domain -> local + "@" + domain)
                .filter(address -> address.length() <= LONGEST);
    }

    /** Letters are looked at before they are made small: some that are not ASCII would become so. */
    private static boolean isLocal(String local) {
        return LOCAL.matcher(local).matches()
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..");
    }
}
