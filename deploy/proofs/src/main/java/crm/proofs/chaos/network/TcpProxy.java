package crm.proofs.chaos.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A way through the network to a server of this machine: bytes pass in both directions until it is cut or broken off. */
public final class TcpProxy implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int WAITING_AT_MOST = 50;

    private final int target;
    private final Supplier<Gate> gates;
    private final ServerSocket listener;
    private final Cable cable = new Cable();
    private final Set<Carried> open = ConcurrentHashMap.newKeySet();

    private TcpProxy(int target, Supplier<Gate> gates, ServerSocket listener) {
        this.target = target;
        this.gates = gates;
        this.listener = listener;
    }

    /** @param target port of the server, which need not be there yet */
    public static TcpProxy to(int target) {
        return to(target, () -> Gate.OPEN);
    }

    /** @param gates one for each connection */
    static TcpProxy to(int target, Supplier<Gate> gates) {
        try {
            var proxy = new TcpProxy(target, gates, new ServerSocket(0, WAITING_AT_MOST, HERE));
            var thread = new Thread(proxy::listen, "way to " + target);
            thread.setDaemon(true);
            thread.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where clients find the server. */
    public int port() {
        return listener.getLocalPort();
    }

    /** As when a cable is pulled: what is under way waits, nobody is told, and who comes is not answered. */
    public void cut() {
        cable.cut();
    }

    /** As when a firewall starts anew: every connection is reset, and so is who comes. */
    public void breakOff() {
        cable.breakOff();
        open.forEach(Carried::reset);
    }

    /** What waited goes on. */
    public void mend() {
        cable.mend();
    }

    private void listen() {
        try {
            while (true) {
                connect(listener.accept());
            }
        } catch (IOException closed) {
            // nobody comes here any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect(Socket client) throws InterruptedException {
        if (!cable.isWellOnceHeard()) {
            Carried.reset(client);
            return;
        }
        try {
            var server = new Socket(HERE, target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            var carried = new Carried(client, server, cable, gates.get(), open::remove);
            open.add(carried);
            carried.begin();
        } catch (IOException nobodyListens) {
            Carried.reset(client);
        }
    }

    @Override
    public void close() {
        Carried.close(listener);
        breakOff();
    }
}
