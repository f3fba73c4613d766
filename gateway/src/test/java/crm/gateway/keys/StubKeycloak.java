package crm.gateway.keys;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import crm.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps clients and changes their secrets for tokens, as Keycloak does; has one role, {@code analyst}, and no users but the clients' own. Tests reach it by
 * its address alone: it is loaded apart from them.
 */
public class StubKeycloak implements QuarkusTestResourceLifecycleManager {

    /** A secret at which it is out of order. */
    static final String OUT_OF_ORDER = "keycloakIsOutOfOrder";

    static final String URL = "quarkus.keycloak.admin-client.server-url";
    static final String ADMIN = "/admin/realms/crm/";
    static final String ASKED = "/asked/";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> clients = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", this::token);
        server.createContext("/realms/crm", exchange -> answer(exchange, 200, """
            {"access_token": "of the gateway", "token_type": "Bearer", "expires_in": 300}\
            """));
        server.createContext(ADMIN, this::admin);
        server.createContext(
                ASKED,
                exchange -> answer(
                        exchange,
                        200,
                        String.valueOf(asked.getOrDefault(
                                exchange.getRequestURI().getPath().substring(ASKED.length()), 0))));
        server.setExecutor(threads);
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("crm.api-keys.token-url", url + "/token", URL, url);
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static String seconds() {
        return String.valueOf(Instant.now().getEpochSecond());
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = Stream.of(body(exchange).split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
        var id = form.get("client_id");
        asked.merge(id, 1, Integer::sum);
        var client = clients.get(id);
        var secret = form.get("client_secret");
        if (secret.equals(OUT_OF_ORDER)) {
            answer(exchange, 500, "{}");
        } else if (client == null
                || !client.path("enabled").asBoolean()
                || !client.path("secret").asText().equals(secret)) {
            answer(exchange, 401, "{\"error\": \"unauthorized_client\"}");
        } else {
            var token =
                    Tokens.user(id).claim("azp", id).permissions("lead:read").sign();
            answer(exchange, 200, "{\"access_token\": \"" + token + "\", \"expires_in\": 300}");
        }
    }

    private void admin(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(ADMIN.length()).split("/", 3);
        var method = exchange.getRequestMethod();
        var rest = path.length > 2 ? path[2] : "";
        if (path[0].equals("clients") && path.length == 1) {
            clients(exchange, method);
        } else if (path[0].equals("clients")) {
            client(exchange, method, path[1], rest);
        } else if (path[0].equals("roles")) {
            role(exchange, path.length, rest);
        } else if (path[0].equals("users") && path.length == 2) {
            answer(exchange, 200, """
                {"id": "%s", "username": "service-account-key", "enabled": true}\
                """.formatted(path[1]));
        } else if (path[0].equals("users") && rest.startsWith("role-mappings") && method.equals("GET")) {
            answer(exchange, 200, "[{\"name\": \"analyst\", \"composite\": true}]");
        } else {
            answer(exchange, method.equals("GET") ? 200 : 204, "[]");
        }
    }

    private void clients(HttpExchange exchange, String method) throws IOException {
        if (method.equals("POST")) {
            var client = (ObjectNode) JSON.readTree(body(exchange));
            var id = client.path("clientId").asText();
            clients.put(id, client.put("id", id));
            answer(exchange, 201, "");
            return;
        }
        var query = exchange.getRequestURI().getQuery();
        var found = clients.entrySet().stream()
                .filter(client -> query.contains("search=true") || query.contains("clientId=" + client.getKey()))
                .map(client -> client.getValue().toString())
                .collect(Collectors.joining(",", "[", "]"));
        answer(exchange, 200, found);
    }

    private void client(HttpExchange exchange, String method, String id, String rest) throws IOException {
        if (rest.equals("service-account-user")) {
            answer(exchange, 200, "{\"id\": \"" + Tokens.idOf(id) + "\"}");
        } else if (rest.equals("client-secret")) {
            var secret = UUID.randomUUID().toString().replace("-", "");
            var client = clients.get(id).put("secret", secret);
            ((ObjectNode) client.path("attributes")).put("client.secret.creation.time", seconds());
            answer(exchange, 200, "{\"type\": \"secret\", \"value\": \"" + secret + "\"}");
        } else if (method.equals("PUT")) {
            clients.put(id, (ObjectNode) JSON.readTree(body(exchange)));
            answer(exchange, 204, "");
        } else {
            answer(exchange, 200, clients.get(id).toString());
        }
    }

    private static void role(HttpExchange exchange, int parts, String rest) throws IOException {
        var analyst = "{\"id\": \"1\", \"name\": \"analyst\", \"composite\": true}";
        if (rest.startsWith("composites")) {
            answer(exchange, 200, "[{\"name\": \"kpi:read\"}]");
        } else if (rest.startsWith("users")) {
            answer(exchange, 200, "[]");
        } else {
            answer(exchange, 200, parts == 1 ? "[" + analyst + "]" : analyst);
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, status == 204 || bytes.length == 0 ? -1 : bytes.length);
        if (status != 204 && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
