package crm.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection that sends what it is told, byte by byte: a client library would tidy or refuse what the door must refuse. */
public final class RawHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private RawHttp() {}

    /** Sends all of it and reads until the other side closes the connection; one that it leaves open fails. */
    public static String untilClosed(URL server, String request) {
        try (var socket = open(server)) {
            send(socket, request);
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException("the connection was left open, or never there", e);
        }
    }

    public static Socket open(URL server) throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), (int) PATIENCE.toMillis());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    /** One byte of the text is one byte on the wire. */
    public static void send(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (SocketException refusedMeanwhile) {
            // the answer came before the end of the request; it is still to be read
            return;
        }
    }

    /** What comes until the other side closes. */
    public static String read(InputStream in) throws IOException {
        var answer = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.append((char) next);
            }
        } catch (SocketException reset) {
            // closed with bytes of ours unread: what was answered before stands
            return answer.toString();
        }
        return answer.toString();
    }
}
