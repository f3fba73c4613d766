package crm.proofs.chaos.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerTest {

    private static final int DIES = 0;

    @TempDir
    Path folder;

    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Journal journal;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        journal = new Journal(folder);
        caller = new Caller(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                new Sessions(user -> "token of " + user),
                journal,
                Duration.ofMinutes(5));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        journal.close();
    }

    @Test
    void theSameKeyAndBodyAreSentUntilThereIsADefiniteAnswer() throws InterruptedException {
        answers.addAll(List.of(503, DIES, 429, 401, 201));

        var answer = caller.command("sales", "/orders", "{\"a\":1}", "key-1");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(heard).hasSize(5).containsOnly("Bearer token of sales key-1 {\"a\":1}");
        assertThat(journal.failures()).hasSize(4);
    }

    @Test
    void aRefusalIsDefinite() throws InterruptedException {
        answers.add(409);

        assertThat(caller.command("sales", "/orders", "{}", "key-1").isYes()).isFalse();
        assertThat(heard).hasSize(1);
    }

    @Test
    void aTokenIsUsedAsLongAsNobodyCanLogIn() {
        var logIns = new ArrayDeque<>(List.of("first"));
        var sessions = new Sessions(user -> logIns.remove());

        assertThat(sessions.token("sales")).isEqualTo("first");
        assertThat(sessions.token("sales")).isEqualTo("first");
    }

    private void answer(HttpExchange call) throws IOException {
        var headers = call.getRequestHeaders();
        heard.add(headers.getFirst("Authorization") + " " + headers.getFirst("Idempotency-Key") + " "
                + new String(call.getRequestBody().readAllBytes(), UTF_8));
        int status = answers.remove();
        if (status != DIES) {
            call.sendResponseHeaders(status, -1);
        }
        call.close();
    }
}
