package crm.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import crm.launcher.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small server that answers as the import API does. */
class ImportClientTest {

    private final List<String> requests = new ArrayList<>();
    private final Queue<String> progress = new ArrayDeque<>();
    private String uploaded = job("MAPPED", 0, 0, 0, 0);
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFileIsUploadedRunAndWatchedToItsEnd() throws InterruptedException {
        progress.add(job("RUNNING", 1, 1, 0, 0));
        progress.add(job("COMPLETED", 2, 2, 0, 0));
        var seen = new ArrayList<Long>();

        var end = client().run("orders", csv(), now -> seen.add(now.read()));

        assertThat(end.summary()).isEqualTo("2 created, 0 updated, 0 unchanged, 0 failed");
        assertThat(seen).containsExactly(1L, 2L);
        assertThat(requests)
                .containsExactly(
                        "POST /api/v1/sales-imports?kind=orders text/csv Bearer secret",
                        "POST /api/v1/sales-imports/7/run application/json Bearer secret",
                        "GET /api/v1/sales-imports/7 application/json Bearer secret",
                        "GET /api/v1/sales-imports/7 application/json Bearer secret");
    }

    @Test
    void aFileWhoseColumnsWereNotRecognisedIsMappedByName() throws InterruptedException {
        uploaded = job("UPLOADED", 0, 0, 0, 0);
        progress.add(job("COMPLETED", 2, 2, 0, 0));

        client().run("orders", csv(), now -> {});

        assertThat(requests).contains("PUT /api/v1/sales-imports/7/mapping application/json Bearer secret");
    }

    @Test
    void theSameFileAgainSaysThatNothingChanged() throws InterruptedException {
        progress.add(job("COMPLETED", 2, 0, 2, 0));

        var end = client().run("orders", csv(), now -> {});

        assertThat(end.changedNothing()).isTrue();
        assertThat(end.summary()).isEqualTo("nothing changed: all 2 rows are there already");
    }

    @Test
    void rowsThatFailedEndTheDemoAndTellWhereTheReasonsAre() {
        progress.add(job("COMPLETED", 2, 1, 0, 1));

        assertThatThrownBy(() -> client().run("orders", csv(), now -> {}))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1 failed")
                .hasMessageContaining("/api/v1/sales-imports/7/errors.csv");
    }

    private ImportClient client() {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new ImportClient(new Gateway(address, () -> "secret"), "/api/v1/sales-imports");
    }

    private static Csv csv() {
        var csv = new Csv("externalId", "amount");
        csv.row("a", "1.00");
        csv.row("b", "2.00");
        return csv;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        requests.add(exchange.getRequestMethod() + " " + path + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        var body = exchange.getRequestMethod().equals("GET") ? progress.remove() : uploaded;
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String job(String state, int read, int created, int unchanged, int failed) {
        return """
                {"id": "7", "state": "%s", "headers": ["externalId", "amount"],
                 "progress": {"total": 2, "read": %d, "created": %d, "updated": 0, "unchanged": %d, "failed": %d}}""".formatted(state, read, created, unchanged, failed);
    }
}
