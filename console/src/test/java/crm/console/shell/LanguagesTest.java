package crm.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word of a page is in both languages, and none stands in a template. */
class LanguagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private static final Pattern QUTE = Pattern.compile("(?s)\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");
    private static final Pattern MARKUP = Pattern.compile("(?s)<!--.*?-->|<!doctype[^>]*>|<[^<>]*>");

    /** What attributes say to people. */
    private static final Pattern SAID = Pattern.compile("(?:aria-label|placeholder|title|alt)=\"([^\"]*)\"");

    /** The product's name, how languages call themselves, and what stands on keys. */
    private static final List<String> NAMES = List.of("Rıza", "EN", "TR", "English", "Türkçe", "Ctrl", "Esc");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    static Stream<Class<?>> bundles() {
        return new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .map(JavaClass::reflect);
    }

    static List<Path> templates() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyKeyIsInBothLanguagesWithTheSamePlaces(Class<?> bundle) throws IOException {
        var english = new TreeMap<String, String>();
        Arrays.stream(bundle.getDeclaredMethods())
                .forEach(method -> english.put(
                        method.getName(), method.getAnnotation(Message.class).value()));
        var turkish = turkish(bundle.getAnnotation(MessageBundle.class).value());

        assertThat(turkish.stringPropertyNames()).isEqualTo(english.keySet());
        english.forEach((key, text) ->
                assertThat(places(turkish.getProperty(key))).as(key).isEqualTo(places(text)));
        assertThat(turkish.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void thereAreBundlesAndTemplatesToLookAt() throws IOException {
        assertThat(bundles()).hasSizeGreaterThan(4);
        assertThat(templates()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTextStandsInATemplate(Path template) throws IOException {
        var markup = QUTE.matcher(Files.readString(template)).replaceAll(" ");
        var said = SAID.matcher(markup)
                .results()
                .map(attribute -> attribute.group(1))
                .collect(Collectors.joining(" "));
        var text = MARKUP.matcher(markup).replaceAll(" ") + " " + said;
        for (var name : NAMES) {
            text = text.replace(name, "");
        }

        assertThat(WORD.matcher(text).results().map(MatchResult::group))
                .as(template.toString())
                .isEmpty();
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    private static Properties turkish(String bundle) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(
                RESOURCES.resolve("messages/" + bundle + "_tr.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
