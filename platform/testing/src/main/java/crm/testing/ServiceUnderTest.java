package crm.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Which service the module under test is: {@code crm.service} in its application.properties. */
final class ServiceUnderTest {

    private static final String KEY = "crm.service";
    private static final List<Path> PLACES = List.of(
            Path.of("src/test/resources/application.properties"), Path.of("src/main/resources/application.properties"));

    private ServiceUnderTest() {}

    static String id() {
        return PLACES.stream()
                .filter(Files::exists)
                .map(ServiceUnderTest::read)
                .map(properties -> properties.getProperty(KEY))
                .filter(id -> id != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(KEY + " stands in none of " + PLACES));
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
