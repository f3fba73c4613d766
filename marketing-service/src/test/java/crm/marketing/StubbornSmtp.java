package crm.marketing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server that behaves badly: it refuses addresses that begin with {@code refused}; for a recipient that begins with
 * {@code silent} it takes the whole message and then says nothing until it is let go, for one that begins with
 * {@code lost} it takes it and hangs up, and for one that begins with {@code mute} it says nothing when it is asked for DATA.
 */
public final class StubbornSmtp implements AutoCloseable {

    /** Recipients whose message came in whole. */
    public final List<String> taken = new CopyOnWriteArrayList<>();

    /** All that it was told, line by line, but for the text of messages. */
    public final List<String> heard = new CopyOnWriteArrayList<>();

    /** What happens while somebody waits for the answer to a line that begins so. */
    public final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

    /** Whether addresses that begin with {@code busy} have to wait. */
    public volatile boolean isBusy = true;

    public final CountDownLatch silence = new CountDownLatch(1);

    private final ServerSocket socket;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    /** @param port 0: any that is free */
    public StubbornSmtp(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Hangs up, too: a connection that stayed would be given the messages of later tests. */
    @Override
    public void close() throws IOException {
        silence.countDown();
        socket.close();
        for (var client : clients) {
            client.close();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                clients.add(client);
                daemon(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(client, "220 stubborn");
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                happenMeanwhile(line);
                if (line.startsWith("RCPT")) {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                answer(client, in, line, recipient);
            }
        } catch (IOException cut) {
            // the other side went away, as the tests want it
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void happenMeanwhile(String line) {
        meanwhile.forEach((begin, happening) -> {
            if (line.startsWith(begin)) {
                happening.run();
            }
        });
    }

    private void answer(Socket client, BufferedReader in, String line, String recipient)
            throws IOException, InterruptedException {
        if (line.startsWith("RCPT") && recipient.startsWith("refused")) {
            say(client, "550 no such mailbox");
        } else if (line.startsWith("RCPT") && recipient.startsWith("busy") && isBusy) {
            say(client, "450 busy");
        } else if (line.equals("DATA")) {
            if (recipient.startsWith("mute")) {
                silence.await();
            }
            say(client, "354 go on");
            readMessage(in);
            if (recipient.startsWith("silent")) {
                silence.await();
            }
            taken.add(recipient);
            if (recipient.startsWith("lost")) {
                client.close();
                return;
            }
            say(client, "250 taken");
        } else {
            say(client, line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void readMessage(BufferedReader in) throws IOException {
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("cut in the middle");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static void daemon(Runnable task) {
        var thread = new Thread(task, "stubborn-smtp");
        thread.setDaemon(true);
        thread.start();
    }
}
