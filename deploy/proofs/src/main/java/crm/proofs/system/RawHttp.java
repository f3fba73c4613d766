package crm.proofs.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Sends bytes as they are: a client library would tidy up what is to be refused. */
public final class RawHttp {

    private static final Duration UNTIL_ANSWERED = Duration.ofSeconds(60);
    private static final Duration UNTIL_MORE_COMES = Duration.ofSeconds(2);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    private RawHttp() {}

    /**
     * What came back.
     *
     * @param closed the other side has ended the connection
     */
    public record Outcome(String text, boolean closed) {

        /** Of each answer in it. */
        public List<Integer> statuses() {
            return STATUS.matcher(text)
                    .results()
                    .map(match -> Integer.valueOf(match.group(1)))
                    .toList();
        }
    }

    /** @param request a byte for each character */
    public static Outcome exchange(URI server, String request) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), (int) UNTIL_ANSWERED.toMillis());
            send(socket, request);
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(server + " cannot be reached", e);
        }
    }

    private static void send(Socket socket, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (SocketException refusedMeanwhile) {
            return; // the answer may be there nevertheless
        }
    }

    private static Outcome read(Socket socket) throws IOException {
        var answer = new StringBuilder();
        var buffer = new byte[8_192];
        try {
            socket.setSoTimeout((int) UNTIL_ANSWERED.toMillis());
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                socket.setSoTimeout((int) UNTIL_MORE_COMES.toMillis());
            }
            return new Outcome(answer.toString(), true);
        } catch (SocketTimeoutException open) {
            return new Outcome(answer.toString(), false);
        } catch (SocketException reset) {
            return new Outcome(answer.toString(), true);
        }
    }
}
