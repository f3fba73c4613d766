package crm.proofs.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private record Scripted(int status, String retryAfter) {}

    private final ConcurrentLinkedQueue<Scripted> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            var answer = answers.remove();
            if (answer.retryAfter() != null) {
                exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
            }
            exchange.sendResponseHeaders(answer.status(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anAnswerThatSpeaksOfLoadIsWaitedFor() {
        answers.addAll(List.of(new Scripted(503, "0"), new Scripted(429, "0"), new Scripted(403, null)));

        assertThat(api().post("/", "{}").status()).isEqualTo(403);
        assertThat(asked).hasValue(3);
    }

    @Test
    void anUnavailabilityThatDoesNotSayWhenToComeAgainIsAnAnswer() {
        answers.add(new Scripted(503, null));

        assertThat(api().get("/").status()).isEqualTo(503);
    }

    @Test
    void whoIsTurnedAwayForTooLongHasFoundSomething() {
        answers.addAll(List.of(new Scripted(503, "0"), new Scripted(200, null)));

        assertThat(api().waitingFor(Duration.ZERO).get("/").status()).isEqualTo(503);
        assertThat(asked).hasValue(1);
    }

    private Api api() {
        return Api.at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), null);
    }
}
