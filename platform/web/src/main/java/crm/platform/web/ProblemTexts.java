package crm.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What problems say, by code, in English and in Turkish: {@code crm/problems.properties}. The code base speaks English; a sentence is
 * found again by its code and its words, and what only the moment knew is put into the Turkish one.
 */
public final class ProblemTexts {

    private static final String FILE = "/crm/problems.properties";
    private static final Pattern KEY = Pattern.compile("(?<code>.+?)(\\.\\d+)?\\.en");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final String ANY_RECORD = "*";

    private static final ProblemTexts ALL = read();

    private final SortedMap<String, List<Sentence>> byCode = new TreeMap<>();

    /** @param english with {@code {0}} for what only the moment knows; so is the Turkish one */
    public record Sentence(String english, String turkish) {}

    private record Reader(Pattern english, String turkish) {

        static Reader of(Sentence sentence) {
            var pattern = new StringBuilder();
            var end = 0;
            for (var place : PLACE.matcher(sentence.english()).results().toList()) {
                pattern.append(Pattern.quote(sentence.english().substring(end, place.start())))
                        .append("(.*)");
                end = place.end();
            }
            pattern.append(Pattern.quote(sentence.english().substring(end)));
            return new Reader(Pattern.compile(pattern.toString(), Pattern.DOTALL), sentence.turkish());
        }

        Optional<String> translated(String said) {
            var matcher = english.matcher(said);
            return matcher.matches()
                    ? Optional.of(PLACE.matcher(turkish)
                            .replaceAll(place ->
                                    Matcher.quoteReplacement(matcher.group(1 + Integer.parseInt(place.group(1))))))
                    : Optional.empty();
        }
    }

    private final Map<String, List<Reader>> readers = new HashMap<>();

    private ProblemTexts(Properties texts) {
        texts.stringPropertyNames().stream().sorted().forEach(name -> {
            var key = KEY.matcher(name);
            if (key.matches()) {
                var turkish = texts.getProperty(name.substring(0, name.length() - 2) + "tr");
                var sentence = new Sentence(
                        texts.getProperty(name),
                        Objects.requireNonNull(turkish, () -> name + " is not said in Turkish"));
                byCode.computeIfAbsent(key.group("code"), code -> new ArrayList<>())
                        .add(sentence);
                readers.computeIfAbsent(key.group("code"), code -> new ArrayList<>())
                        .add(Reader.of(sentence));
            }
        });
    }

    /** By code; {@code *.not-found} is of every kind of record. */
    public static SortedMap<String, List<Sentence>> byCode() {
        return Collections.unmodifiableSortedMap(ALL.byCode);
    }

    /** What problems of this code say; empty where there is no such code. */
    public static List<Sentence> of(String code) {
        return ALL.byCode.getOrDefault(code, ALL.byCode.getOrDefault(general(code), List.of()));
    }

    /** The sentence in that language; itself where it is not known in it, which is better than nothing. */
    public static String told(String code, String said, Locale language) {
        if (!language.equals(Languages.TURKISH)) {
            return said;
        }
        return ALL.readers(code).stream()
                .flatMap(reader -> reader.translated(said).stream())
                .findFirst()
                .orElse(said);
    }

    private List<Reader> readers(String code) {
        var own = readers.get(code);
        return own == null ? readers.getOrDefault(general(code), List.of()) : own;
    }

    private static String general(String code) {
        return ANY_RECORD + code.substring(Math.max(0, code.indexOf('.')));
    }

    private static ProblemTexts read() {
        try (var in = ProblemTexts.class.getResourceAsStream(FILE)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(Objects.requireNonNull(in, FILE), StandardCharsets.UTF_8));
            return new ProblemTexts(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
