package crm.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands where the services stand: customer echoes what reached it and knows one person and one company; sales answers orders, refuses
 * opportunities and sits on invoices; consent tells what the person permitted, refuses to speak of the company and is else out of order;
 * marketing and support are away. The real services meet the gateway in the whole-system test.
 */
public class StubServices implements QuarkusTestResourceLifecycleManager {

    public static final String KNOWN_CUSTOMER = "018f0000-0000-7000-8000-000000000001";
    public static final String KNOWN_COMPANY = "018f0000-0000-7000-8000-000000000002";
    public static final String PHONE = "018f0000-0000-7000-8000-0000000000a1";
    public static final String EMAIL = "018f0000-0000-7000-8000-0000000000a2";

    private static final String CONTACT_POINTS = """
            [{"id":"%s","kind":"PHONE","value":"0532 123 45 67","normalised":"+905321234567","primary":true},
             {"id":"018f0000-0000-7000-8000-0000000000a3","kind":"ADDRESS","value":"Moda","normalised":"Moda","primary":true},
             {"id":"%s","kind":"EMAIL","value":"Ayse@x.example","normalised":"ayse@x.example","primary":true,
              "invalidSince":"2026-11-20T08:00:00Z"}]
            """.formatted(PHONE, EMAIL);

    /** What is asked of the person's addresses, in the words of consent-service. */
    private static final String QUESTION = "{\"items\":["
            + "{\"family\":\"COMM\",\"address\":\"+905321234567\",\"channel\":\"ARAMA\",\"recipientType\":\"BIREYSEL\"},"
            + "{\"family\":\"COMM\",\"address\":\"+905321234567\",\"channel\":\"MESAJ\",\"recipientType\":\"BIREYSEL\"},"
            + "{\"family\":\"COMM\",\"address\":\"ayse@x.example\",\"channel\":\"EPOSTA\",\"recipientType\":\"BIREYSEL\"}]}";

    static final Duration IDLE_TIMEOUT = Duration.ofSeconds(8);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer customer;
    private HttpServer sales;
    private HttpServer consent;

    @Override
    public Map<String, String> start() {
        customer = serve(StubServices::customer);
        sales = serve(StubServices::sales);
        consent = serve(StubServices::consent);
        return Map.of(
                "crm.gateway.services.customer.url",
                url(customer),
                "crm.gateway.services.sales.url",
                url(sales),
                "crm.gateway.services.consent.url",
                url(consent),
                "crm.gateway.services.support.url",
                "http://127.0.0.1:1",
                "crm.gateway.services.marketing.url",
                "http://127.0.0.1:1",
                "crm.gateway.part-timeout",
                "1s",
                "crm.gateway.idle-timeout",
                IDLE_TIMEOUT.toString());
    }

    @Override
    public void stop() {
        customer.stop(0);
        sales.stop(0);
        consent.stop(0);
        threads.shutdownNow();
    }

    private static void customer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith(KNOWN_CUSTOMER)) {
            answer(
                    exchange,
                    200,
                    "{\"id\":\"" + KNOWN_CUSTOMER + "\",\"lastName\":\"Yılmaz\",\"contactPoints\":" + CONTACT_POINTS
                            + "}");
        } else if (path.equals("/api/v1/corporate-customers/" + KNOWN_COMPANY)) {
            answer(
                    exchange,
                    200,
                    "{\"id\":\"" + KNOWN_COMPANY + "\",\"isMerchant\":true,\"contactPoints\":" + CONTACT_POINTS + "}");
        } else if (path.matches(".*/[0-9a-f-]{36}")) {
            answer(exchange, 404, "{\"code\":\"individual-customer.not-found\"}");
        } else {
            var body = exchange.getRequestBody().readAllBytes();
            answer(exchange, 200, echo(exchange, body.length));
        }
    }

    private static void sales(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/api/v1/orders":
                answer(
                        exchange,
                        200,
                        "{\"items\":[{\"query\":\"" + exchange.getRequestURI().getRawQuery() + "\"}]}");
                break;
            case "/api/v1/invoices":
                break; // no answer at all: the connection stays open until the stub stops
            default:
                answer(exchange, 403, "{\"code\":\"permission.missing\"}");
        }
    }

    private static void consent(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().toString();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.endsWith(KNOWN_COMPANY) || body.contains("TACIR")) {
            answer(exchange, 403, "{\"code\":\"permission.missing\"}");
        } else if (asked.equals("/api/v1/permissions?personId=" + KNOWN_CUSTOMER)) {
            answer(exchange, 200, "{\"items\":[" + decision("PERMIT", "CONSENT_GIVEN", exchange) + "]}");
        } else if (asked.equals("/api/v1/decisions/batch") && body.equals(QUESTION)) {
            var items = String.join(
                    ",",
                    decision("PERMIT", "CONSENT_GIVEN", exchange),
                    decision("DENY", "REFUSED", exchange),
                    decision("DENY", "NOT_ASKED", exchange));
            answer(exchange, 200, "{\"items\":[" + items + "]}");
        } else {
            answer(exchange, 503, "{\"code\":\"service.unavailable\"}");
        }
    }

    /** The text is the language that was asked for, so that it can be seen. */
    private static String decision(String verdict, String reason, HttpExchange exchange) {
        return "{\"purpose\":\"ANALYTICS_INDIVIDUAL\",\"decision\":\"%s\",\"reasons\":[{\"code\":\"%s\",\"text\":\"%s\"}]}"
                .formatted(verdict, reason, exchange.getRequestHeaders().getFirst("Accept-Language"));
    }

    private static String echo(HttpExchange exchange, int length) {
        var headers = exchange.getRequestHeaders();
        return "{\"method\":\"%s\",\"uri\":\"%s\",\"length\":%d,\"user\":\"%s\",\"forwardedFor\":\"%s\",\"apiKey\":\"%s\",\"correlation\":\"%s\",\"connection\":%d}"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        length,
                        headers.getFirst("X-User"),
                        headers.getFirst("X-Forwarded-For"),
                        headers.getFirst("X-Api-Key"),
                        headers.getFirst("X-Correlation-Id"),
                        exchange.getRemoteAddress().getPort());
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpServer serve(com.sun.net.httpserver.HttpHandler handler) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", handler);
            server.setExecutor(threads);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
