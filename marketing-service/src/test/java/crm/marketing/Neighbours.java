package crm.marketing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands where customer-service, consent-service and Keycloak stand, in the shapes that docs/domain/consent.md and
 * customer-service's OpenAPI tell: addresses, permits with their outcomes, tokens.
 */
final class Neighbours {

    static final Map<UUID, String> ADDRESSES = new ConcurrentHashMap<>();
    static final Map<UUID, List<String>> DENIALS = new ConcurrentHashMap<>();
    /** Message id → permit ids, in the order of issue. */
    static final Map<String, List<String>> PERMITS = new ConcurrentHashMap<>();

    /** Permit id → when it ends, on the clock of {@link #AHEAD}. */
    private static final Map<String, Long> ENDS = new ConcurrentHashMap<>();

    static final Map<String, String> OUTCOMES = new ConcurrentHashMap<>();
    static final List<JsonObject> QUESTIONS = new CopyOnWriteArrayList<>();
    static final AtomicInteger TOKENS_GIVEN = new AtomicInteger();

    /** Nanoseconds by which the clocks that only go forward run ahead, here and in the service. */
    static final AtomicLong AHEAD = new AtomicLong();

    static volatile boolean consentAway;
    static volatile boolean customerAway;
    static volatile boolean outcomesAway;
    static volatile boolean keycloakSilent;
    static volatile int leaseSeconds = 30;

    /** What is a token of marketing-service now; whoever comes with another one is told that they are nobody. */
    private static volatile String token = "of-marketing";

    private static HttpServer server;

    private Neighbours() {}

    static synchronized void start() {
        if (server != null) {
            return;
        }
        try {
            server = HttpServer.create(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), Integer.getInteger(NeighbourPlaces.SERVICES)),
                    0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "neighbours");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/protocol/openid-connect/token", Neighbours::token);
        server.createContext("/api/v1/contact-addresses", Neighbours::addresses);
        server.createContext("/api/v1/dispatch-permits", Neighbours::permits);
        server.start();
    }

    static void reset() {
        consentAway = false;
        customerAway = false;
        outcomesAway = false;
        keycloakSilent = false;
        leaseSeconds = 30;
        AHEAD.set(0);
    }

    /** The tokens that were given until now are worth nothing any more. */
    static void revoke() {
        token = "of-marketing-" + UUID.randomUUID();
    }

    private static void token(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (keycloakSilent) {
            return; // the connection stays open, and nothing ever comes
        }
        TOKENS_GIVEN.incrementAndGet();
        answer(
                exchange,
                200,
                new JsonObject()
                        .put("access_token", token)
                        .put("expires_in", 300)
                        .put("token_type", "Bearer"));
    }

    private static void addresses(HttpExchange exchange) throws IOException {
        var body = read(exchange);
        if (customerAway || !isMarketing(exchange)) {
            answer(exchange, customerAway ? 503 : 401, new JsonObject());
            return;
        }
        var items = new JsonArray();
        for (var id : body.getJsonArray("customerIds")) {
            var address = ADDRESSES.get(UUID.fromString((String) id));
            if (address != null) {
                items.add(new JsonObject().put("customerId", id).put("value", address));
            }
        }
        answer(exchange, 200, new JsonObject().put("items", items));
    }

    private static void permits(HttpExchange exchange) throws IOException {
        var body = read(exchange);
        var isReport = exchange.getRequestURI().getPath().endsWith("/outcomes");
        if (!isMarketing(exchange)) {
            answer(exchange, 401, new JsonObject());
        } else if (consentAway || (isReport && outcomesAway)) {
            answer(exchange, 503, new JsonObject());
        } else if (isReport) {
            answer(exchange, 200, new JsonObject().put("results", results(body.getJsonArray("outcomes"))));
        } else {
            answer(exchange, 200, new JsonObject().put("permits", decided(body.getJsonArray("messages"))));
        }
    }

    private static JsonArray decided(JsonArray messages) {
        var permits = new JsonArray();
        for (var item : messages) {
            var message = (JsonObject) item;
            QUESTIONS.add(message);
            var denial = DENIALS.get(UUID.fromString(message.getString("customerId")));
            permits.add(denial != null ? denied(message, denial) : permitted(message));
        }
        return permits;
    }

    private static JsonObject denied(JsonObject message, List<String> reasons) {
        return new JsonObject()
                .put("messageId", message.getString("messageId"))
                .put("decision", "DENY")
                .put("reasons", new JsonArray(reasons));
    }

    static long nanos() {
        return System.nanoTime() + AHEAD.get();
    }

    /** While one is open, the same. */
    private static String permitFor(String message) {
        var all = PERMITS.computeIfAbsent(message, any -> Collections.synchronizedList(new ArrayList<>()));
        var last = all.isEmpty() ? null : all.get(all.size() - 1);
        if (last != null && !OUTCOMES.containsKey(last) && secondsLeft(last) > 0) {
            return last;
        }
        var permit = UUID.randomUUID().toString();
        ENDS.put(
                permit,
                nanos()
                        + Duration.ofSeconds(leaseSeconds).toNanos()
                        + Duration.ofMillis(500).toNanos());
        all.add(permit);
        return permit;
    }

    private static long secondsLeft(String permit) {
        return Duration.ofNanos(ENDS.get(permit) - nanos()).toSeconds();
    }

    private static JsonObject permitted(JsonObject asked) {
        var message = asked.getString("messageId");
        var permit = permitFor(message);
        return new JsonObject()
                .put("messageId", message)
                .put("decision", "PERMIT")
                .put("reasons", new JsonArray().add("CONSENT_GIVEN"))
                .put("permitId", permit)
                .put("epoch", 3)
                .put("issuedAt", "2026-11-24T09:00:00Z")
                .put("leaseSeconds", secondsLeft(permit))
                .put("contactPointId", contactPoint(asked.getString("address")))
                .put("refusalUrl", "https://crm.example/api/v1/refusals/" + permit)
                .put("refusalToken", permit);
    }

    /** One for all spellings, as consent-service has it. */
    private static String contactPoint(String address) {
        return UUID.nameUUIDFromBytes(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static JsonArray results(JsonArray outcomes) {
        var results = new JsonArray();
        for (var item : outcomes) {
            var one = (JsonObject) item;
            OUTCOMES.put(one.getString("permitId"), one.getString("outcome"));
            results.add(
                    new JsonObject().put("permitId", one.getString("permitId")).put("accepted", true));
        }
        return results;
    }

    private static boolean isMarketing(HttpExchange exchange) {
        return ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static JsonObject read(HttpExchange exchange) throws IOException {
        return new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, JsonObject body) throws IOException {
        var bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
