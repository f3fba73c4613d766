package crm.platform.address;

import java.net.IDN;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of domains in their ASCII form, by IDNA 2008 (RFC 5891, 5892). The JDK knows IDNA 2003 only, which reads some letters as others:
 * it makes {@code gross} of {@code groß}, drops joiners, and gives {@code İ} a dot above that no domain has. A name on which the two
 * do not agree is refused in either form, so that a message never goes to another domain than the one that was meant.
 */
final class DomainNames {

    private static final int LONGEST = 253;
    private static final String ACE = "xn--";
    private static final int CAPITAL_I_WITH_DOT = 0x130;
    /** Upper-casing and lower-casing again makes an i of it, but it is a letter of its own. */
    private static final int DOTLESS_I = 0x131;

    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private DomainNames() {}

    /** Empty when it is no name of a domain. */
    static Optional<String> ascii(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var labels = new ArrayList<String>();
        for (var label : typed.split("\\.", -1)) {
            var ascii = label(label);
            if (ascii.isEmpty()) {
                return Optional.empty();
            }
            labels.add(ascii.get());
        }
        return Optional.of(String.join(".", labels))
                .filter(name -> NAME.matcher(name).matches());
    }

    private static Optional<String> label(String typed) {
        if (!isAscii(typed)) {
            return encoded(typed);
        }
        var lower = typed.toLowerCase(Locale.ROOT);
        return lower.startsWith(ACE) ? decoded(lower) : Optional.of(lower);
    }

    private static Optional<String> encoded(String typed) {
        if (typed.indexOf(CAPITAL_I_WITH_DOT) >= 0) {
            return Optional.empty();
        }
        var lower = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Form.NFC);
        if (isAscii(lower) || !isValid(lower)) {
            return Optional.empty();
        }
        try {
            var ascii = IDN.toASCII(lower, IDN.USE_STD3_ASCII_RULES);
            // what does not come back as it went was read as something else
            return IDN.toUnicode(ascii).equals(lower) ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notALabel) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(String ace) {
        var unicode = IDN.toUnicode(ace);
        return isAscii(unicode) ? Optional.empty() : encoded(unicode).filter(ace::equals);
    }

    private static boolean isValid(String label) {
        var first = Character.getType(label.codePointAt(0));
        return first != Character.NON_SPACING_MARK
                && first != Character.COMBINING_SPACING_MARK
                && label.codePoints().allMatch(DomainNames::isValid);
    }

    /** Letters, marks and digits that stay what they are under every folding (RFC 5892, 2.1 and 2.2). */
    private static boolean isValid(int letter) {
        if (letter == '-' || letter == DOTLESS_I) {
            return true;
        }
        return switch (Character.getType(letter)) {
            case Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> isStable(Character.toString(letter));
            default -> false;
        };
    }

    private static boolean isStable(String letter) {
        var folded =
                Normalizer.normalize(letter, Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Form.NFKC).equals(letter);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(one -> one < 0x80);
    }
}
