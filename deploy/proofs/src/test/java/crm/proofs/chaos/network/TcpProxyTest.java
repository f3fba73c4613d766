package crm.proofs.chaos.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against real sockets: the server here answers each byte with the next one. */
@Timeout(30)
class TcpProxyTest {

    private static final int NOTHING_FOR_MILLIS = 300;

    /** No port that was free a moment ago: somebody may have it by now, and it may still be there for a moment. */
    private static final int NOBODYS_PORT = 1;

    private ServerSocket server;
    private TcpProxy way;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "server");
        thread.setDaemon(true);
        thread.start();
        way = TcpProxy.to(server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        way.close();
        server.close();
    }

    @Test
    void whatIsSaidArrivesOnBothSidesAsItWas() throws Exception {
        var said = new byte[300_000];
        new Random(1).nextBytes(said);
        try (var client = connect()) {
            var talking = new Thread(() -> say(client, said), "client");
            talking.start();

            var heard = client.getInputStream().readNBytes(said.length);

            talking.join();
            for (int i = 0; i < said.length; i++) {
                said[i]++;
            }
            assertThat(Arrays.equals(heard, said)).isTrue();
            client.shutdownOutput();
            assertThat(client.getInputStream().read())
                    .as("the end is passed on")
                    .isEqualTo(-1);
        }
    }

    @Test
    void whileItIsCutNothingIsHeardAndAfterwardsEverything() throws IOException {
        try (var client = connect()) {
            assertThat(answer(client, 1)).isEqualTo(2);

            way.cut();
            say(client, new byte[] {5});
            assertNothingIsHeard(client);

            way.mend();
            assertThat(client.getInputStream().read()).isEqualTo(6);
            assertThat(answer(client, 8)).isEqualTo(9);
        }
    }

    @Test
    void whileItIsCutTheEndOfTheOtherSideIsNotHeard() throws IOException {
        try (var client = connect()) {
            assertThat(answer(client, 1)).isEqualTo(2);
            way.cut();
            client.shutdownOutput(); // the server would hang up, too

            assertNothingIsHeard(client);

            way.mend();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whoComesWhileItIsCutIsAnsweredWhenItIsMended() throws IOException {
        way.cut();
        try (var client = connect()) {
            say(client, new byte[] {3});
            assertNothingIsHeard(client);

            way.mend();

            assertThat(client.getInputStream().read()).isEqualTo(4);
        }
    }

    @Test
    void whenItIsBrokenOffEveryConnectionIsResetAndSoIsWhoComes() throws IOException {
        try (var client = connect()) {
            assertThat(answer(client, 1)).isEqualTo(2);

            way.breakOff();

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertThatThrownBy(() -> answer(1)).isInstanceOf(SocketException.class);

        way.mend();
        assertThat(answer(1)).isEqualTo(2);
    }

    @Test
    void aCutThatEndsInABreakLetsNobodyWait() throws IOException {
        try (var client = connect()) {
            assertThat(answer(client, 1)).isEqualTo(2);
            way.cut();
            say(client, new byte[] {5});

            way.breakOff();

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void whereNobodyListensTheConnectionIsReset() throws IOException {
        try (var nowhere = TcpProxy.to(NOBODYS_PORT);
                var client = new Socket(InetAddress.getLoopbackAddress(), nowhere.port())) {
            assertThatThrownBy(() -> answer(client, 1)).isInstanceOf(SocketException.class);
        }
    }

    private int answer(int said) throws IOException {
        try (var client = connect()) {
            return answer(client, said);
        }
    }

    private static int answer(Socket client, int said) throws IOException {
        client.getOutputStream().write(said);
        return client.getInputStream().read();
    }

    private static void assertNothingIsHeard(Socket client) throws IOException {
        client.setSoTimeout(NOTHING_FOR_MILLIS);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        client.setSoTimeout(0);
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), way.port());
    }

    private static void say(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve() {
        try {
            while (true) {
                var client = server.accept();
                var thread = new Thread(() -> echo(client), "echo");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private static void echo(Socket client) {
        var buffer = new byte[1024];
        try (client) {
            for (int length = client.getInputStream().read(buffer); length >= 0; ) {
                for (int i = 0; i < length; i++) {
                    buffer[i]++;
                }
                client.getOutputStream().write(buffer, 0, length);
                length = client.getInputStream().read(buffer);
            }
        } catch (IOException broken) {
            // which the client is asked about
        }
    }
}
