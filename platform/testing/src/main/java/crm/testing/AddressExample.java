package crm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A telephone number or e-mail address as somebody typed it. All that read addresses are tested on the same list, so that what one takes
 * the others take.
 *
 * @param kind {@code PHONE} or {@code EMAIL}
 * @param normalised empty for one that is refused
 */
public record AddressExample(String kind, String typed, String normalised) {

    public boolean isRefused() {
        return normalised.isEmpty();
    }

    public static List<AddressExample> all() {
        try (var file = AddressExample.class.getResourceAsStream("/crm/testing/addresses.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(AddressExample::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was typed may hold a semicolon itself. */
    private static AddressExample read(String line) {
        var first = line.indexOf(';');
        var last = line.lastIndexOf(';');
        return new AddressExample(
                line.substring(0, first), unescaped(line.substring(first + 1, last)), line.substring(last + 1));
    }

    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(text)
                .replaceAll(code -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    @Override
    public String toString() {
        return kind + " " + typed;
    }
}
