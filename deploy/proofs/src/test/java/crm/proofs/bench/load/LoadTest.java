package crm.proofs.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final int UNKNOWN_LENGTH = 0;
    private static final Duration STALL = Duration.ofMillis(50);

    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private URI base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/echo",
                exchange -> answer(exchange, 200, exchange.getRequestBody().readAllBytes()));
        server.createContext("/chunks", exchange -> {
            exchange.sendResponseHeaders(200, UNKNOWN_LENGTH);
            exchange.getResponseBody().write("many ".repeat(10_000).getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext(
                "/refused", exchange -> answer(exchange, 429, "slow down".getBytes(StandardCharsets.UTF_8)));
        server.start();
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void oneConnectionCarriesManyAnswersOfAnyForm() throws Exception {
        try (var connection = new HttpConnection(base)) {
            var echo = connection.exchange(Request.post(base, "/echo", "token", "{\"name\":\"İpek\"}"));
            var chunks = connection.exchange(Request.get(base, "/chunks", "token"));
            var refused = connection.exchange(Request.get(base, "/refused", "token"));

            assertThat(echo.text()).isEqualTo("{\"name\":\"İpek\"}");
            assertThat(chunks.body()).hasSize(50_000);
            assertThat(refused.isGood()).isFalse();
            assertThat(refused.status()).isEqualTo(429);
        }
    }

    @Test
    void aRefusalIsNotCountedAsWorkDone() {
        var loop = new ClosedLoop(base, 2);

        assertThatThrownBy(() -> loop.run(10, () -> Request.get(base, "/refused", "token"), answer -> {}))
                .hasMessageContaining("answered with 429: slow down");
    }

    @Test
    void theClosedLoopSendsExactlyAsManyAsItWasAsked() throws Exception {
        var answered = new ClosedLoop(base, 3).run(25, () -> Request.post(base, "/echo", "token", "x"), answer -> {});

        assertThat(answered).isEqualTo(25);
        assertThat(asked).hasValue(25);
    }

    /** One client and a slow server: the requests that were due while another one was answered have waited from then on. */
    @Test
    void aStallIsChargedToAllWhoWereDueInIt() throws Exception {
        server.createContext("/slow", exchange -> {
            LockSupport.parkNanos(STALL.toNanos());
            answer(exchange, 200, new byte[0]);
        });
        var latencies = new Latencies();

        var sent = new OpenLoop(base, 100, 1)
                .run(
                        Duration.ofMillis(40),
                        index -> Request.get(base, "/slow", "token"),
                        (index, due, answered) -> latencies.add(answered - due));

        assertThat(sent).isEqualTo(4);
        assertThat(latencies.percentile(1)).isGreaterThan(4.0 * STALL.toMillis() - 40);
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        asked.incrementAndGet();
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
