package crm.proofs.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A frontend of somebody else: two files, served from an origin of their own. */
public final class OtherOrigin implements AutoCloseable {

    private final HttpServer server;

    private OtherOrigin(HttpServer server) {
        this.server = server;
    }

    public static OtherOrigin open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> send(exchange, "index.html", "text/html;charset=utf-8"));
            server.createContext("/frontend.js", exchange -> send(exchange, "frontend.js", "text/javascript"));
            server.start();
            return new OtherOrigin(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void send(HttpExchange exchange, String file, String type) throws IOException {
        try (var in = OtherOrigin.class.getResourceAsStream("/other-origin/" + file)) {
            var bytes = in.readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
