package crm.contracts;

import java.util.regex.Pattern;

/**
 * What another system calls something, where it may lie in a topic for ever: it tells nobody anything who does not have that system. No
 * name, e-mail address, phone number, national number or number of a card or passport has this form.
 *
 * <p>It is a UUID, or a digest in hexadecimal digits, or up to 80 letters, digits and separators ({@code . _ : / -}) with a digit,
 * which a person's name does not have, but few in a row, the separators not counted: up to six where there are no letters, up to seven
 * where there are.
 */
public final class OpaqueKey {

    private static final int LONGEST = 80;
    private static final String SEPARATORS = "[._:/-]*";
    private static final String UUID = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private static final String DIGEST = "(?=.*[a-f])[0-9a-f]{24,64}";
    private static final String NO_NAME = "(?=[^0-9]*[0-9])";
    private static final String NO_NUMBER = "(?!" + SEPARATORS + "([0-9]" + SEPARATORS + "){7,}$)";
    private static final String NO_LONG_NUMBER = "(?!.*([0-9]" + SEPARATORS + "){8})";
    private static final String KEY = NO_NAME + NO_NUMBER + NO_LONG_NUMBER + "[A-Za-z0-9][A-Za-z0-9._:/-]*";

    private static final Pattern FORM = Pattern.compile(UUID + "|" + DIGEST + "|" + KEY);

    private OpaqueKey() {}

    /** Whether it may travel; what may not stays where it is, and the event says nothing of it. */
    public static boolean is(String key) {
        return key.length() <= LONGEST && FORM.matcher(key).matches();
    }
}
