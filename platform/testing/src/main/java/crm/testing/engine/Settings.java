package crm.testing.engine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A setting of the test run: system property first, then its environment twin. */
public final class Settings {

    private Settings() {}

    public static String read(String name, String otherwise) {
        var said = said(name);
        return said == null ? otherwise : said;
    }

    static String require(String name) {
        var value = said(name);
        if (value == null) {
            throw new IllegalStateException("the external engine needs " + name);
        }
        return value;
    }

    private static @Nullable String said(String name) {
        var property = System.getProperty(name);
        return property == null ? System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_')) : property;
    }
}
