package crm.platform.domain;

import org.jspecify.annotations.Nullable;

/**
 * What may stand in a text: what people see is what there is. A name of which nothing is seen, a control that turns the reading
 * direction and half a character are refused; line breaks and tabs only stand in texts of several lines.
 */
public final class PlainText {

    /** Why a text is refused. */
    public enum Fault {
        CONTROL_CHARACTER("text.control-character", "The text holds a control character."),
        DIRECTION_CONTROL("text.direction-control", "The text holds a control of the reading direction."),
        HALF_CHARACTER("text.half-character", "The text holds half of a character."),
        INVISIBLE("value.not-blank", "Nothing of the text is visible.");

        private final String code;
        private final String message;

        Fault(String code, String message) {
            this.code = code;
            this.message = message;
        }

        /** Stable, for programs. */
        public String code() {
            return code;
        }

        public String message() {
            return message;
        }
    }

    private static final String INVISIBLE_LETTERS = "\u115F\u1160\u2800\u3164\uFFA0";

    private PlainText() {}

    /**
     * Null when there is none. An empty text, and one of nothing but usual spaces, has none here: whether a field may be blank is the
     * field's own rule.
     */
    public static @Nullable Fault faultOf(String text, boolean severalLines) {
        var seen = text.isEmpty();
        var usual = true;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                if (!isPair(text, i)) {
                    return Fault.HALF_CHARACTER;
                }
                i++;
            } else if (isDirectionControl(character)) {
                return Fault.DIRECTION_CONTROL;
            } else if (isControl(character) && !(severalLines && isLineBreakOrTab(character))) {
                return Fault.CONTROL_CHARACTER;
            }
            seen |= isVisible(character);
            usual &= character <= ' ';
        }
        return seen || usual ? null : Fault.INVISIBLE;
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static boolean isDirectionControl(char character) {
        return character >= '\u202A' && character <= '\u202E' || character >= '\u2066' && character <= '\u2069';
    }

    private static boolean isControl(char character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    private static boolean isLineBreakOrTab(char character) {
        return character == '\n'
                || character == '\r'
                || character == '\t'
                || character == '\u2028'
                || character == '\u2029';
    }

    private static boolean isVisible(char character) {
        return character > ' '
                && !Character.isSpaceChar(character)
                && !Character.isWhitespace(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT
                && INVISIBLE_LETTERS.indexOf(character) < 0;
    }
}
