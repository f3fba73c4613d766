package crm.iys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The registry over HTTP, on this machine only. */
public final class Simulator implements AutoCloseable {

    private static final int THREADS = 8;

    static {
        // otherwise an answer waits 40 ms for the acknowledgement of its header
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ObjectMapper json = new ObjectMapper();
    private final Faults faults = new Faults();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final TokenDesk tokens;
    private final Store store;
    private final Router router;
    private final HttpServer server;

    /** Takes calls when this returns. */
    public static Simulator start(Settings settings) {
        return start(settings, Clock.systemUTC());
    }

    static Simulator start(Settings settings, Clock clock) {
        try {
            return new Simulator(settings, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Simulator(Settings settings, Clock clock) throws IOException {
        json.registerModule(new InstantModule());
        json.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        this.store = new Store(settings.data(), json);
        this.tokens = new TokenDesk(settings, clock);
        var consents = new ConsentApi(settings, store, clock);
        var control = new Control(settings, consents, store, tokens, faults);
        this.router = new Router(settings, tokens, consents, control, faults, clock);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        store.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (faults.isDown() && !path.startsWith(Control.PREFIX)) {
                return;
            }
            var answer = answer(exchange);
            var write = exchange.getRequestMethod().equals("POST") && path.startsWith("/v2");
            if (!write || !faults.losesAnswer()) {
                send(exchange, answer);
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            return router.answer(request(exchange));
        } catch (Refused refused) {
            return new Answer(refused.status(), Map.of("errors", refused.errors()));
        } catch (RuntimeException failure) {
            return new Answer(500, Map.of("errors", new Object[] {Map.of("code", "H100", "message", "Sistem hatası")}));
        }
    }

    private Request request(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        return new Request(
                exchange.getRequestMethod(),
                uri.getPath(),
                pairs(uri.getRawQuery()),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body(exchange));
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
            return json.valueToTree(pairs(text));
        }
        try {
            return json.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            throw new Refused(400, "H014", "JSON okunamadı", null);
        }
    }

    private static Map<String, String> pairs(String encoded) {
        var pairs = new HashMap<String, String>();
        if (encoded != null && !encoded.isEmpty()) {
            for (var pair : encoded.split("&")) {
                var parts = pair.split("=", 2);
                pairs.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.body() == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        var bytes = json.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
