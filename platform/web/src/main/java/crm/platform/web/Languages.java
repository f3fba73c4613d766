package crm.platform.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which the product speaks with people. */
public final class Languages {

    public static final Locale TURKISH = Locale.forLanguageTag("tr");

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, TURKISH);

    private Languages() {}

    /** The one that a program's caller likes best; English for who asks for none of them. */
    public static Locale asked(@Nullable String acceptLanguage) {
        return asked(acceptLanguage, Locale.ENGLISH);
    }

    /**
     * The one that the caller likes best.
     *
     * @param acceptLanguage of RFC 9110, 12.5.4, or one tag; what cannot be read asks for nothing
     * @param otherwise for who asks for none of them
     */
    public static Locale asked(@Nullable String acceptLanguage, Locale otherwise) {
        if (acceptLanguage == null) {
            return otherwise;
        }
        try {
            var spoken = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return spoken == null ? otherwise : spoken;
        } catch (IllegalArgumentException unreadable) {
            return otherwise;
        }
    }
}
