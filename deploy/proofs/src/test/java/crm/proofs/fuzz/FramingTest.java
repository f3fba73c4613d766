package crm.proofs.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.scene.Findings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The proof sees a door that takes what has two ends, or answers what was hidden in it (C45). */
class FramingTest {

    private static final String REFUSAL = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private static final String TAKEN = "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n";

    @Test
    void aDoorThatRefusesIsSound() throws IOException {
        assertThat(findings(REFUSAL)).isEmpty();
    }

    @Test
    void aDoorThatClosesWithoutAWordIsSound() throws IOException {
        assertThat(findings("")).isEmpty();
    }

    @Test
    void aDoorThatTakesItIsNoticed() throws IOException {
        assertThat(findings(TAKEN)).isNotEmpty().allMatch(finding -> finding.contains("taken, with [201]"));
    }

    @Test
    void aDoorThatAnswersWhatWasHiddenIsNoticed() throws IOException {
        assertThat(findings(REFUSAL + TAKEN)).isNotEmpty().allMatch(finding -> finding.contains("more than once"));
    }

    private static List<String> findings(String answer) throws IOException {
        try (var server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress())) {
            var door = new Thread(() -> answerAll(server, answer), "door");
            door.setDaemon(true);
            door.start();
            var findings = new Findings();
            new Framing("/any", "token", "{}")
                    .check(Map.of("test", URI.create("http://127.0.0.1:" + server.getLocalPort())), findings);
            return findings.all();
        }
    }

    private static void answerAll(ServerSocket server, String answer) {
        var buffer = new byte[8_192];
        while (!server.isClosed()) {
            try (var connection = server.accept()) {
                if (connection.getInputStream().read(buffer) > 0) {
                    connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }
}
