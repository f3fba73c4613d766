package crm.platform.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: version 7 is {@code "7"}. */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The caller has this version already. */
    static boolean isKnown(@Nullable String ifNoneMatch, long version) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(of(version)::equals);
    }

    /** @return null when there is no header, or when it is {@code *} */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw new Refusal(
                    400, "if-match.malformed", "If-Match takes one entity tag as an answer gave it, such as \"7\".");
        }
        return Long.valueOf(tag.group(1));
    }
}
