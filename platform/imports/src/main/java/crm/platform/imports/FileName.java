package crm.platform.imports;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of an uploaded file in {@code Content-Disposition}; it is shown to people and used for nothing else. */
final class FileName {

    private static final int LONGEST = 200;
    private static final Pattern EXTENDED =
            Pattern.compile("filename\\*\\s*=\\s*UTF-8''([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN =
            Pattern.compile("filename\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /** Null when there is none. */
    static @Nullable String of(String contentDisposition) {
        if (contentDisposition == null) {
            return null;
        }
        var extended = EXTENDED.matcher(contentDisposition);
        if (extended.find()) {
            return clean(decoded(extended.group(1)));
        }
        var plain = PLAIN.matcher(contentDisposition);
        return plain.find() ? clean(plain.group(1) != null ? plain.group(1) : plain.group(2)) : null;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return name;
        }
    }

    private static @Nullable String clean(String name) {
        var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (base.isEmpty()) {
            return null;
        }
        return base.length() > LONGEST ? base.substring(0, LONGEST) : base;
    }
}
