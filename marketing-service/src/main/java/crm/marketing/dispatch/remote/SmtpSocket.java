package crm.marketing.dispatch.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jboss.logging.Logger;

/** Gives a connection its socket, and keeps hold of it: closing it is the only way to end a call that waits for the other side. */
class SmtpSocket extends SocketFactory {

    private static final Logger LOG = Logger.getLogger(SmtpSocket.class);

    private Socket open;
    private boolean cut;

    @Override
    public synchronized Socket createSocket() throws IOException {
        if (cut) {
            throw new IOException("the connection was cut");
        }
        open = new Socket();
        return open;
    }

    /** A reset, so that nothing is delivered of what waits to be sent. */
    synchronized void cut() {
        cut = true;
        if (open == null || open.isClosed()) {
            return;
        }
        try (var ended = open) {
            ended.setSoLinger(true, 0);
        } catch (IOException gone) {
            LOG.debugf("it was closed by then: %s", gone.getClass().getName());
        }
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }
}
