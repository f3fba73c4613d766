package crm.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import crm.gateway.RawBackend;
import crm.gateway.StubServices;
import crm.testing.FramingShapes;
import crm.testing.RawHttp;
import crm.testing.TokenTrust;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C45: what reaches a service ends where it ended here, and each answer reaches the one who asked. */
@QuarkusTest
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = RawBackend.class, scope = TestResourceScope.GLOBAL)
class FramingComponentTest {

    private static final String PATH = "/api/v1/kpis";
    private static final int SMALL = 1024 * 1024;

    @TestHTTPResource
    URL gateway;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http2 = vertx.createHttpClient(
            new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    static List<FramingShapes.Shape> shapes() {
        return FramingShapes.refused(PATH);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whatIsHiddenInABodyNeverReachesAService(FramingShapes.Shape shape) {
        var probe = probe();
        var answer = RawHttp.untilClosed(gateway, authorised(shape.request(), probe));

        assertThat(answer).matches("(?s)HTTP/1\\.[01] 400 .*");
        assertThat(recorded(probe)).isEmpty();
        assertThat(recorded(FramingShapes.HIDDEN)).isEmpty();
        nextOnesGetTheirOwnAnswers();
    }

    /** The head is in order; what is wrong with the chunks shows only as they come. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1\r\n",
                "+2\r\n{}\r\n",
                "0x2\r\n{}\r\n",
                "2\r\n{}x\r\n",
                "2\n{}\r\n",
                "zz\r\n",
                "ffffffffffffffff\r\n"
            })
    void chunksThatCannotBeReadReachNoService(String chunks) {
        var probe = probe();
        var answer = RawHttp.untilClosed(
                gateway,
                authorised(
                        post(
                                "Transfer-Encoding: chunked",
                                chunks + "0\r\n\r\nGET /api/v1/kpis/hidden-in-a-body HTTP/1.1\r\n\r\n"),
                        probe));

        assertThat(answer).doesNotContain("HTTP/1.1 200");
        assertThat(recorded(probe)).isEmpty();
        assertThat(recorded(FramingShapes.HIDDEN)).isEmpty();
    }

    @Test
    void chunksGoOnWithTheLengthThatWasCounted() {
        var probe = probe();
        var answer = RawHttp.untilClosed(
                gateway,
                authorised(
                        post(
                                "Connection: close\r\nTransfer-Encoding: chunked",
                                "2\r\n{\"\r\n5;x=y\r\na\":1}\r\n0\r\n\r\n"),
                        probe));

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("{\"a\":1}");
        assertThat(recorded(probe)).singleElement().asString().endsWith(" 7");
    }

    @Test
    void chunksUpToTheLimitPassAndOneByteMoreIsRefused() {
        var probe = probe();
        var passed = RawHttp.untilClosed(
                gateway, authorised(post("Connection: close\r\nTransfer-Encoding: chunked", chunks(SMALL)), probe));
        var refused = RawHttp.untilClosed(
                gateway, authorised(post("Transfer-Encoding: chunked", chunks(SMALL + 1)), probe + "-more"));

        assertThat(passed).startsWith("HTTP/1.1 200");
        assertThat(recorded(probe)).singleElement().asString().endsWith(" " + SMALL);
        assertThat(refused).startsWith("HTTP/1.1 413").contains("body.too-large");
    }

    /** The announced length lies nowhere: the codec reads as many bytes and no more. */
    @Test
    void aLengthUpToTheLimitPassesAndOneByteMoreIsRefused() {
        var probe = probe();
        var passed = RawHttp.untilClosed(
                gateway, authorised(post("Connection: close\r\nContent-Length: " + SMALL, " ".repeat(SMALL)), probe));
        var refused = RawHttp.untilClosed(
                gateway,
                authorised(
                        post("Connection: close\r\nContent-Length: " + (SMALL + 1), " ".repeat(SMALL + 1)),
                        probe + "-more"));

        assertThat(passed).startsWith("HTTP/1.1 200");
        assertThat(refused).startsWith("HTTP/1.1 413").contains("body.too-large");
        assertThat(recorded(probe)).hasSize(1);
    }

    @Test
    void requestsInOneConnectionAreAnsweredInTheirOrder() {
        var first = probe();
        var second = probe();
        var answers = RawHttp.untilClosed(
                gateway,
                authorised(post("Content-Length: 5", "first"), first)
                        + authorised(post("Connection: close\r\nContent-Length: 6", "second"), second));

        assertThat(answers).containsSubsequence(first, "first", second, "second");
        assertThat(recorded(first)).hasSize(1);
        assertThat(recorded(second)).hasSize(1);
    }

    @Test
    void aBodyThatIsCutOffClosesTheConnectionToTheService() throws IOException {
        var probe = probe();
        try (var socket = RawHttp.open(gateway)) {
            RawHttp.send(socket, authorised(post("Content-Length: 50000", "only this"), probe));
            Awaitility.await().until(() -> recorded(probe), lines -> !lines.isEmpty());
        }

        Awaitility.await()
                .until(
                        () -> recorded(probe),
                        lines -> lines.size() == 2 && lines.get(1).endsWith(RawBackend.CUT));
        nextOnesGetTheirOwnAnswers();
    }

    /** Now and then it was answered as a body that its sender had not ended, which no caller tries again. */
    @Test
    void aServiceThatDiesWhileABodyComesIsNotTheCallersFault() {
        for (int round = 0; round < 100; round++) {
            var probe = RawBackend.DIES + probe();
            var body = " ".repeat(1 + round * SMALL / 100);
            var answer = RawHttp.untilClosed(
                    gateway, authorised(post("Connection: close\r\nContent-Length: " + body.length(), body), probe));

            assertThat(answer).startsWith("HTTP/1.1 503").contains("service.unavailable", "Retry-After");
        }
    }

    @Test
    void aBodyOfHttp2WithoutALengthIsCountedAndForwardedWhole() throws Exception {
        var probe = probe();
        var request = http2Request(probe).setChunked(true);
        request.write("{\"a\"");
        request.write(":1}");
        var answer = request.end()
                .compose(sent -> request.response())
                .compose(response -> response.body()
                        .map(body -> response.statusCode() + " " + response.getHeader("X-Probe") + " " + body));

        assertThat(get(answer)).isEqualTo("200 " + probe + " {\"a\":1}");
        assertThat(recorded(probe)).singleElement().asString().endsWith(" 7");
    }

    @Test
    void aBodyOfHttp2WithoutALengthIsRefusedAboveTheLimit() throws Exception {
        var passed = http2Request(probe()).setChunked(true);
        passed.end(Buffer.buffer(" ".repeat(SMALL)));
        var refused = http2Request(probe()).setChunked(true);
        refused.write(Buffer.buffer(" ".repeat(SMALL)));
        refused.end(" ");

        assertThat(get(passed.response()).statusCode()).isEqualTo(200);
        assertThat(get(refused.response()).statusCode()).isEqualTo(413);
    }

    @Test
    void anEmptyRequestOfHttp2PassesAsOne() throws Exception {
        var probe = probe();
        var request = http2Request(probe);
        request.setMethod(HttpMethod.GET);

        assertThat(get(request.send()).statusCode()).isEqualTo(200);
        assertThat(recorded(probe)).singleElement().asString().endsWith(" 0");
    }

    /** A library would not send them; the codec of HTTP/2 holds the bytes to the length. */
    @ParameterizedTest
    @ValueSource(ints = {3, 15})
    void aBodyOfHttp2ThatIsNotAsLongAsItSaysIsNotForwardedAsWhole(int bytes) throws Exception {
        var probe = probe();
        var request = http2Request(probe).putHeader("Content-Length", "10");
        request.end(Buffer.buffer("x".repeat(bytes)));

        assertThat(statusOf(request)).isNotEqualTo(200);
        Awaitility.await("nothing of it, or its end cut off")
                .until(
                        () -> recorded(probe),
                        lines -> lines.isEmpty() || lines.get(lines.size() - 1).endsWith(RawBackend.CUT));
        nextOnesGetTheirOwnAnswers();
    }

    /** Once an unrelated POST got 503 "Connection was closed", seconds after requests of HTTP/2. */
    @Test
    void requestsOfHttp2ThatEndInTheMiddleHarmNoLaterOne() throws Exception {
        for (int round = 0; round < 20; round++) {
            var uncounted = http2Request(probe()).setChunked(true);
            uncounted.write("half");
            var counted = http2Request(probe()).putHeader("Content-Length", "1000");
            counted.write("half");
            var whole = http2Request(probe()).setChunked(true);
            whole.end("whole");
            uncounted.reset(8);
            counted.reset(8);

            assertThat(get(whole.response()).statusCode()).isEqualTo(200);
            nextOnesGetTheirOwnAnswers();
        }
    }

    private void nextOnesGetTheirOwnAnswers() {
        for (int i = 0; i < 3; i++) {
            var probe = probe();
            var answer = RawHttp.untilClosed(
                    gateway, authorised(post("Connection: close\r\nContent-Length: 36", probe), probe));
            assertThat(answer).startsWith("HTTP/1.1 200").endsWith(probe);
        }
    }

    private HttpClientRequest http2Request(String probe) throws Exception {
        return get(http2.request(HttpMethod.POST, gateway.getPort(), gateway.getHost(), PATH + "/" + probe))
                .putHeader("Authorization", bearer())
                .putHeader("X-Probe", probe);
    }

    /** Zero when there is no answer but a reset. */
    private static int statusOf(HttpClientRequest request) throws Exception {
        return get(request.response().map(HttpClientResponse::statusCode).recover(reset -> Future.succeededFuture(0)));
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static String post(String headers, String body) {
        return "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + headers
                + "\r\n\r\n" + body;
    }

    private static String chunks(int bytes) {
        return Integer.toHexString(bytes) + "\r\n" + " ".repeat(bytes) + "\r\n0\r\n\r\n";
    }

    /** The probe is in the path too, so that what was recorded is known by it. */
    private static String authorised(String request, String probe) {
        return request.replaceFirst("(POST [^ ]+)", "$1/" + probe)
                .replaceFirst(
                        "Host: localhost", "Host: localhost\r\nX-Probe: " + probe + "\r\nAuthorization: " + bearer());
    }

    /** A user of its own each time: the buckets of callers are small here. */
    private static String bearer() {
        return "Bearer "
                + Tokens.user(UUID.randomUUID().toString())
                        .permissions("kpi:read")
                        .sign();
    }

    private static String probe() {
        return UUID.randomUUID().toString();
    }

    private static List<String> recorded(String part) {
        return RawHttp.untilClosed(
                        ConfigProvider.getConfig().getValue(RawBackend.URL, URL.class),
                        "GET /recorded HTTP/1.1\r\n\r\n")
                .lines()
                .filter(line -> line.contains(part))
                .toList();
    }
}
