package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * C47: whatever is asked for, metrics name requests by the templates of routes; subclasses are Quarkus tests. The ways to ask are
 * derived from the OpenAPI document and multiplied by methods and tokens. Each is gone once, so that its series is there; then 200
 * more requests on these ways, each with ids, tokens and words that nobody has used before, may add none.
 */
public abstract class MetricLabels {

    private static final int REQUESTS = 200;
    private static final long SEED = 47;

    /** Stands in everything that this test makes up. */
    private static final String MARKER = "znieuw";

    /** A way to ask; what is to be made up each time is marked in its path. */
    private record Way(String method, String path, Credential credential) {}

    private enum Credential {
        NONE,
        BAD,
        GOOD,
        TOO_LONG,
        NO_HEADER_AT_ALL
    }

    private static final int MORE_THAN_HEADERS_MAY_BE = 20_000;

    private static final String ID = "\u0001";
    private static final String WORD = "\u0002";
    private static final String ANY_METHOD = WORD;
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", ANY_METHOD);
    private static final List<String> ROUTELESS = List.of(
            "/" + WORD,
            "/" + WORD + "/" + ID,
            "/r/" + WORD,
            "/api/v1/" + WORD,
            "/api/v1/" + WORD + "/" + ID,
            "/api/v2/orders/" + ID,
            "/api/v1/operations/" + WORD + "/dead-letters",
            "/q/" + WORD,
            "/q/metrics/" + WORD,
            "/api/v1/x%2f" + WORD,
            "/api//" + WORD,
            "/api/v1/%C4%B0" + WORD,
            "/" + "long/".repeat(1_700) + WORD);

    private final Random random = new Random(SEED);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void whatACallerWritesIsNeverALabel() throws IOException, InterruptedException {
        var ways = ways();
        for (var way : ways) {
            go(way);
        }
        var before = series();
        assertThat(before).as("requests are measured").anyMatch(each -> each.contains("uri=\"/api/v1/"));

        for (int request = 0; request < REQUESTS; request++) {
            go(ways.get(random.nextInt(ways.size())));
        }

        assertThat(series()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(Management.metrics()).doesNotContainIgnoringCase(MARKER);
    }

    /** What the service promises to answer. */
    protected Path document() {
        return OpenApiSnapshot.COMMITTED;
    }

    /** False for a path that may not be asked for here. */
    protected boolean isAsked(String template) {
        return true;
    }

    private List<Way> ways() throws IOException {
        var paths = new ArrayList<>(ROUTELESS);
        new YAMLMapper()
                .readTree(document().toFile())
                .path("paths")
                .fieldNames()
                .forEachRemaining(template -> {
                    if (isAsked(template)) {
                        paths.add(template.replaceAll("\\{[^}]*}", ID));
                        paths.add(template.replaceAll("\\{[^}]*}", WORD));
                        paths.add(template.replaceAll("\\{[^}]*}", ID) + "/" + WORD);
                    }
                });
        var ways = new ArrayList<Way>();
        for (var path : new TreeSet<>(paths)) {
            for (var credential : Credential.values()) {
                ways.add(new Way("GET", path, credential));
                if (credential != Credential.TOO_LONG && credential != Credential.NO_HEADER_AT_ALL) {
                    ways.add(new Way(METHODS.get(random.nextInt(METHODS.size())), path, credential));
                }
            }
        }
        return ways;
    }

    private void go(Way way) throws IOException, InterruptedException {
        switch (way.credential()) {
            case TOO_LONG -> raw(way, "Authorization: Bearer " + "x".repeat(MORE_THAN_HEADERS_MAY_BE));
            case NO_HEADER_AT_ALL -> raw(way, "Autho rization\u0001 " + word());
            default -> send(way);
        }
    }

    /** What no client library would send. */
    private void raw(Way way, String header) throws IOException {
        RawHttp.untilClosed(
                URI.create("http://127.0.0.1:" + RestAssured.port).toURL(),
                method(way) + " " + madeUp(way.path()) + "?q=" + word() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    private String method(Way way) {
        return way.method().equals(ANY_METHOD) ? oddMethod() : way.method();
    }

    private void send(Way way) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + madeUp(way.path()) + "?q=" + word()))
                .method(method(way), BodyPublishers.noBody());
        if (way.credential() == Credential.BAD) {
            request.header("Authorization", "Bearer " + word());
        } else if (way.credential() == Credential.GOOD) {
            request.header("Authorization", "Bearer " + Tokens.user(word()).sign());
        }
        client.send(request.build(), BodyHandlers.discarding());
    }

    private String madeUp(String path) {
        return path.replace(ID, new UUID(random.nextLong(), random.nextLong()).toString())
                .replace(WORD, word());
    }

    private String word() {
        return MARKER + Long.toHexString(random.nextLong());
    }

    private String oddMethod() {
        return "X" + random.ints(8, 'A', 'Z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Of the HTTP server and its clients; those of the JVM come and go by themselves. */
    private static Set<String> series() {
        return Management.metrics()
                .lines()
                .filter(line -> line.startsWith("http_"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
