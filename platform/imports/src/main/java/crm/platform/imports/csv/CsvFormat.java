package crm.platform.imports.csv;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * How a file is written: UTF-8 with or without a byte order mark; cells parted by comma, semicolon (spreadsheets in Turkish) or tab. A
 * first line such as {@code sep=;}, which spreadsheets write for each other, says so; else the first line decides.
 *
 * @param bytesToSkip before the header
 * @param linesToSkip before the header
 */
public record CsvFormat(char delimiter, int bytesToSkip, int linesToSkip) {

    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int MARK_LENGTH = 3;
    private static final int SAMPLE = 1_024;
    private static final Pattern SAID = Pattern.compile("(?i)\"?sep=([,;\t])\"?\r?\n");

    /** @param start the first bytes of the file, at least its first line */
    public static CsvFormat detect(byte[] start) {
        var mark = isMarked(start) ? MARK_LENGTH : 0;
        var text = new String(start, mark, Math.min(start.length - mark, 64 * 1024), StandardCharsets.UTF_8);
        var said = SAID.matcher(text);
        return said.lookingAt()
                ? new CsvFormat(said.group(1).charAt(0), mark + said.end(), 1)
                : new CsvFormat(delimiter(firstLine(text)), mark, 0);
    }

    private static boolean isMarked(byte[] start) {
        return start.length >= MARK_LENGTH
                && start[0] == (byte) 0xEF
                && start[1] == (byte) 0xBB
                && start[2] == (byte) 0xBF;
    }

    /** By the byte order marks of UTF-16 and, by its first half, UTF-32; or by the zeros between plain letters. */
    public static boolean isUtf16(byte[] start) {
        return hasMarkOfUtf16(start) || zeros(start) > Math.min(start.length, SAMPLE) / 4;
    }

    private static int zeros(byte[] start) {
        var zeros = 0;
        for (int place = 0; place < Math.min(start.length, SAMPLE); place++) {
            zeros += start[place] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean hasMarkOfUtf16(byte[] start) {
        return start.length >= 2
                && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                        || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
    }

    private static char delimiter(String line) {
        var best = ',';
        var most = 0;
        for (var candidate : DELIMITERS) {
            var count = outsideQuotes(line, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static int outsideQuotes(String line, char wanted) {
        var quoted = false;
        var count = 0;
        for (var i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && line.charAt(i) == wanted) {
                count++;
            }
        }
        return count;
    }

    private static String firstLine(String text) {
        var end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
