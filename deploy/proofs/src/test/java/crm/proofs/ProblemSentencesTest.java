package crm.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Checkout;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a problem says in the sources, {@code problems.properties} says in Turkish. */
class ProblemSentencesTest {

    private static final Path ROOT = Checkout.root();
    private static final Path FILE = ROOT.resolve("platform/web/src/main/resources/crm/problems.properties");
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)?)\"\\s*,\\s*");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(\\*|//|/\\*).*$");
    private static final Pattern NUMBER = Pattern.compile("\\.\\d+$");

    /** A code of a row of a file has no dot. */
    private static final Path ROWS = ROOT.resolve("platform/imports");

    @Test
    void eachSentenceOfTheSourcesIsSaidInTurkishToo() throws IOException {
        var known = known();
        var found = found();

        assertThat(found).as("the reader of sources finds them").hasSizeGreaterThan(200);
        assertThat(found)
                .as("sentences that stand in no line of " + FILE.getFileName())
                .isSubsetOf(known);
    }

    @Test
    void theReaderOfSourcesFindsSentencesAsTheyAreWritten() {
        assertThat(sentences("""
                        throw new RuleViolation("order.not-draft", "Only a draft is " + action(1, 2) + "; this is " + status() + ".");
                        problem(409, "a.b",
                            "One line."); other("no.sentence", value); audit("x.y", "id");
                        // said("c.d", "In a comment.")
                        """, false))
                .containsExactly("order.not-draft|Only a draft is {0}; this is {1}.", "a.b|One line.");
        assertThat(sentences("refused(\"formula\", \"It begins so.\")", true)).containsExactly("formula|It begins so.");
    }

    private static Set<String> known() throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(Files.newInputStream(FILE), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        var known = new TreeSet<String>();
        texts.stringPropertyNames().stream()
                .filter(name -> name.endsWith(".en"))
                .forEach(name -> {
                    var code = NUMBER.matcher(name.substring(0, name.length() - ".en".length()))
                            .replaceAll("");
                    known.add(code + "|" + texts.getProperty(name));
                });
        return known;
    }

    private static Set<String> found() throws IOException {
        var found = new TreeSet<String>();
        for (var module : modules()) {
            try (var files = Files.walk(module.resolve("src/main/java"))) {
                for (var file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    found.addAll(sentences(Files.readString(file), file.startsWith(ROWS)));
                }
            }
        }
        return found;
    }

    private static List<Path> modules() throws IOException {
        try (var services = Files.list(ROOT);
                var storeys = Files.list(ROOT.resolve("platform"))) {
            return Stream.concat(
                            services.filter(each -> each.endsWith("console")
                                    || each.endsWith("gateway")
                                    || each.toString().endsWith("-service")),
                            storeys.filter(each -> !each.endsWith("testing")))
                    .filter(each -> Files.isDirectory(each.resolve("src/main/java")))
                    .toList();
        }
    }

    /** A code and the sentence behind it, in which what is no literal is {@code {0}}, {@code {1}} and so on. */
    private static List<String> sentences(String source, boolean ofRows) {
        var text = COMMENT.matcher(source).replaceAll("");
        var sentences = new ArrayList<String>();
        var code = CODE.matcher(text);
        while (code.find()) {
            var sentence = new Expression(text, code.end()).sentence();
            if ((ofRows || code.group(1).contains(".")) && isSentence(sentence)) {
                sentences.add(code.group(1) + "|" + sentence);
            }
        }
        return sentences;
    }

    private static boolean isSentence(String text) {
        return text.contains(" ")
                && (Character.isUpperCase(text.charAt(0)) || text.startsWith("{0} ") || text.endsWith("."));
    }

    /** One argument of a call. */
    private static final class Expression {

        private final String source;
        private final StringBuilder said = new StringBuilder();
        private int at;
        private int places;
        private boolean unknown;
        private boolean literal;

        Expression(String source, int from) {
            this.source = source;
            this.at = from;
        }

        /** Empty when no literal is in it. */
        String sentence() {
            var depth = 0;
            for (; at < source.length(); at++) {
                var sign = source.charAt(at);
                if (sign == '"') {
                    literal(depth);
                } else if (sign == '(') {
                    depth++;
                    unknown = true;
                } else if (sign == ')' && depth-- == 0 || sign == ';' || sign == ',' && depth == 0) {
                    break;
                } else if (sign != '+' && !Character.isWhitespace(sign)) {
                    unknown = true;
                }
            }
            place();
            return literal ? said.toString() : "";
        }

        private void literal(int depth) {
            var end = at + 1;
            while (source.charAt(end) != '"' || source.charAt(end - 1) == '\\') {
                end++;
            }
            if (depth == 0) {
                place();
                said.append(source.substring(at + 1, end).replace("\\\"", "\""));
                literal = true;
            } else {
                unknown = true;
            }
            at = end;
        }

        private void place() {
            if (unknown) {
                said.append('{').append(places++).append('}');
                unknown = false;
            }
        }
    }
}
