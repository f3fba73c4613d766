package crm.proofs.chaos.network;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.function.Consumer;

/** One connection: two threads that carry bytes, an end of one side, and a reset, to the other. */
final class Carried {

    private static final int BUFFER = 16 * 1024;

    private final Socket client;
    private final Socket server;
    private final Cable cable;
    private final Gate gate;
    private final Consumer<Carried> over;
    private int ended;

    /** @param over is told when both directions have come to their end */
    Carried(Socket client, Socket server, Cable cable, Gate gate, Consumer<Carried> over) {
        this.client = client;
        this.server = server;
        this.cable = cable;
        this.gate = gate;
        this.over = over;
    }

    void begin() {
        carry(client, server, gate);
        carry(server, client, Gate.OPEN);
    }

    private void carry(Socket from, Socket to, Gate gate) {
        var thread = new Thread(() -> untilTheEnd(from, to, gate), "carry " + from.getPort() + " to " + to.getPort());
        thread.setDaemon(true);
        thread.start();
    }

    private void untilTheEnd(Socket from, Socket to, Gate gate) {
        try {
            pass(from, to, gate);
        } catch (IOException broken) {
            resetOnceHeard();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reset();
        } finally {
            endOfOneDirection();
        }
    }

    /** What is read while the network is cut waits here, as it would with the sender. */
    private void pass(Socket from, Socket to, Gate gate) throws IOException, InterruptedException {
        var in = from.getInputStream();
        var out = to.getOutputStream();
        var buffer = new byte[BUFFER];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            gate.pass(buffer, length);
            requireWell();
            out.write(buffer, 0, length);
        }
        requireWell();
        to.shutdownOutput();
    }

    private void requireWell() throws IOException, InterruptedException {
        if (!cable.isWellOnceHeard()) {
            throw new IOException("broken off");
        }
    }

    /** A side that is gone is not known to be gone while nothing can be heard of it. */
    private void resetOnceHeard() {
        try {
            cable.isWellOnceHeard();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reset();
    }

    /** Neither side is told politely. */
    void reset() {
        reset(client);
        reset(server);
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            return;
        }
        close(socket);
    }

    private void endOfOneDirection() {
        boolean isLast;
        synchronized (this) {
            ended++;
            isLast = ended == 2;
        }
        if (isLast) {
            close(client);
            close(server);
            over.accept(this);
        }
    }

    static void close(Closeable each) {
        try {
            each.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
    }
}
