package crm.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Stands where analytics stands and believes each byte: what follows the announced length is the next request to it. Each answer tells
 * the request's {@code X-Probe}; {@code GET /recorded} tells all that came, one line each: connection, request line, body's bytes.
 */
public class RawBackend implements QuarkusTestResourceLifecycleManager {

    public static final String URL = "crm.gateway.services.analytics.url";
    public static final String CUT = "cut";

    /** In a path: this service dies while the body of the request comes. */
    public static final String DIES = "dies-";

    private static final Logger LOG = Logger.getLogger(RawBackend.class);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> recorded = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket server;

    @Override
    public Map<String, String> start() {
        try {
            server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
        return Map.of(URL, "http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket socket) {
        var connection = connections.incrementAndGet();
        try (socket) {
            var in = socket.getInputStream();
            for (var head = head(in); !head.isEmpty(); head = head(in)) {
                answer(socket, connection, head, in);
            }
        } catch (IOException gone) {
            LOG.debugf(gone, "connection %d", connection);
        }
    }

    private void answer(Socket socket, int connection, String head, InputStream in) throws IOException {
        var request = head.lines().findFirst().orElseThrow();
        if (request.startsWith("GET /recorded ")) {
            respond(socket, "", String.join("\n", recorded));
            throw new SocketException("asked by a test, which reads to the end");
        }
        var length = header(head, "content-length");
        var announced = length.isEmpty() ? 0 : Integer.parseInt(length);
        var encoding = header(head, "transfer-encoding");
        recorded.add(connection + " " + request + " " + (encoding.isEmpty() ? announced : encoding));
        if (request.contains(DIES)) {
            socket.setSoLinger(true, 0);
            throw new SocketException("as a process that was killed");
        }
        var body = in.readNBytes(announced);
        if (body.length < announced) {
            recorded.add(connection + " " + request + " " + CUT);
            throw new SocketException("the body was cut");
        }
        respond(socket, header(head, "x-probe"), new String(body, StandardCharsets.ISO_8859_1));
    }

    private static void respond(Socket socket, String probe, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Probe: " + probe + "\r\nContent-Length: "
                + bytes.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(bytes);
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** Up to the empty line; empty when the other side has closed. */
    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            var text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return text;
            }
        }
        return "";
    }
}
