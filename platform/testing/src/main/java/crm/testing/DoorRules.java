package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** C45, C46 and the size of C41: what each deployable refuses at its door, whoever stands before it. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class DoorRules {

    private static final int SMALL = 1024 * 1024;

    /** A path that no one without a token may read. */
    protected abstract String guarded();

    static List<String> shapesOfTokens() {
        return TokenShapes.all();
    }

    @ParameterizedTest
    @MethodSource("shapesOfTokens")
    void whatIsNoTokenIsRefused(String authorization) {
        var answer = RawHttp.untilClosed(
                deployable(),
                "GET " + guarded() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                        + authorization + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401").contains("application/problem+json", "token.missing-or-invalid");
    }

    Stream<FramingShapes.Shape> shapesOfFraming() {
        return FramingShapes.refused(guarded()).stream();
    }

    @ParameterizedTest
    @MethodSource("shapesOfFraming")
    void aBodyWithoutACertainEndIsRefusedAndTheConnectionClosed(FramingShapes.Shape shape) {
        var answer = RawHttp.untilClosed(deployable(), shape.request());

        assertThat(answer).matches("(?s)HTTP/1\\.[01] 400 .*");
        assertThat(answer.split("HTTP/1\\.", -1)).as("one answer").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 0, 4(?!13)..",
        "application/json, 1, 413",
        "*/*, 1, 413",
        "'', 1, 413",
        "text/csv, 1, 413"
    })
    void aBodyIsSmallUnlessItIsAFileForAnImport(String type, int more, String status) {
        var answer = post(type, "Content-Length: " + (SMALL + more), " ".repeat(SMALL + more));

        assertThat(answer).matches("(?s)HTTP/1\\.1 " + status + " .*");
    }

    private static URL deployable() {
        return ConfigProvider.getConfig().getValue("test.url", URL.class);
    }

    private String post(String type, String framing, String body) {
        return RawHttp.untilClosed(
                deployable(),
                "POST " + guarded() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + framing + "\r\n\r\n" + body);
    }
}
