package crm.testing.engine;

import java.util.Locale;

/** A setting of the test run: system property first, then its environment twin. */
public final class Settings {

    private Settings() {}

    public static String read(String name, String otherwise) {
        var twin = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        return System.getProperty(name, twin == null ? otherwise : twin);
    }

    static String require(String name) {
        var value = read(name, null);
        if (value == null) {
            throw new IllegalStateException("the external engine needs " + name);
        }
        return value;
    }
}
