package crm.customer.text.domain;

import crm.platform.domain.InvalidInput;
import crm.platform.domain.PlainText;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Texts that people type: composed letters (NFC), no space around them, {@link PlainText plain}, not longer than agreed. */
public final class Text {

    private Text() {}

    public static String required(String field, String text, int longest) {
        var clean = optional(field, text, longest);
        if (clean == null) {
            throw InvalidInput.of(field, "text.required", "A text is needed.");
        }
        return clean;
    }

    /** Null stays null and means "not known"; an empty text means nothing and is refused. */
    public static @Nullable String optional(String field, @Nullable String text, int longest) {
        return optional(field, text, longest, false);
    }

    /** As {@link #optional}, with line breaks and tabs: what people said in their own words. */
    public static @Nullable String optionalLines(String field, @Nullable String text, int longest) {
        return optional(field, text, longest, true);
    }

    private static @Nullable String optional(String field, @Nullable String text, int longest, boolean severalLines) {
        if (text == null) {
            return null;
        }
        var clean = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (clean.isEmpty()) {
            throw InvalidInput.of(field, "text.empty", "Leave the field out instead of sending an empty text.");
        }
        if (clean.codePointCount(0, clean.length()) > longest) {
            throw InvalidInput.of(field, "text.too-long", "At most " + longest + " characters.");
        }
        var fault = PlainText.faultOf(clean, severalLines);
        if (fault != null) {
            throw InvalidInput.of(field, fault.code(), fault.message());
        }
        return clean;
    }

    /** A word from a list that may grow, safe to publish: letters, digits and {@code _ . -}. */
    public static @Nullable String code(String field, @Nullable String text) {
        if (text != null && !text.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}")) {
            throw InvalidInput.of(field, "text.not-a-code", "A code of letters, digits, _, . and - is needed.");
        }
        return text;
    }
}
