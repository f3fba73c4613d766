package crm.proofs.scene;

import crm.proofs.system.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What SECURITY.md names as common, each with its reason. Whatever is not named there is expected to be for those alone who have the
 * permission and may see the owner's records.
 *
 * @param operations that everybody may call, as {@code GET /path}
 * @param records resources whose records everybody with the permission sees
 * @param unread ids in bodies that are stored without looking at what they lead to, as {@code POST /path field}
 */
public record Common(Map<String, String> operations, Map<String, String> records, Map<String, String> unread) {

    private static final String OPERATIONS = "### Operations for everybody";
    private static final String RECORDS = "### Records that everybody with the permission sees";
    private static final String UNREAD = "### Ids that are taken unread";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|(.*)\\|$");

    static final Common DECLARED = read();

    public static Common of(String page) {
        return new Common(rows(page, OPERATIONS), rows(page, RECORDS), rows(page, UNREAD));
    }

    public static Common declared() {
        return DECLARED;
    }

    private static Common read() {
        try {
            return of(Files.readString(Checkout.root().resolve("SECURITY.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> rows(String page, String heading) {
        var start = page.indexOf(heading + "\n");
        if (start < 0) {
            throw new IllegalStateException("SECURITY.md has no \"" + heading + "\"");
        }
        var end = page.indexOf("\n#", start + heading.length());
        var section = page.substring(start, end < 0 ? page.length() : end);
        var rows = new LinkedHashMap<String, String>();
        ROW.matcher(section).results().forEach(row -> rows.put(row.group(1), reason(row.group(1), row.group(2))));
        return rows;
    }

    private static String reason(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalStateException("SECURITY.md gives no reason why " + what + " is common");
        }
        return text.strip();
    }
}
