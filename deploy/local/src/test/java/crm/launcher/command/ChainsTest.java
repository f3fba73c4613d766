package crm.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import crm.launcher.Console;
import crm.launcher.Refusal;
import crm.launcher.demo.Gateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small server that answers as the verifications do. */
class ChainsTest {

    private static final String TRAIL = "/api/v1/operations/sales/audit/verification?after=";

    private final Map<String, String> answers = new HashMap<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anIntactLedgerIsOneLine() throws InterruptedException {
        answers.put(
                "/api/v1/ledger/verification", "{\"intact\":true,\"entries\":12,\"complete\":true,\"findings\":[]}");

        assertThat(chains().ledger()).isTrue();

        assertThat(said()).isEqualTo("  permission ledger       intact   12 entries\n");
    }

    @Test
    void aDamagedLedgerIsNamedEntryByEntry() throws InterruptedException {
        answers.put(
                "/api/v1/ledger/verification",
                "{\"intact\":false,\"entries\":12,\"complete\":true,\"findings\":["
                        + "{\"shard\":3,\"seq\":4,\"lastSeq\":6,\"entryId\":null,\"kind\":\"REMOVED\",\"detail\":\"gone\"},"
                        + "{\"shard\":5,\"seq\":1,\"lastSeq\":1,\"entryId\":\"id-1\",\"kind\":\"CHANGED\",\"detail\":\"other\"}]}");

        assertThat(chains().ledger()).isFalse();

        assertThat(said())
                .contains("DAMAGED", "REMOVED shard 3 entry 4-6: gone", "CHANGED shard 5 entry 1 id-1: other");
    }

    @Test
    void aLongTrailIsReadToItsEnd() throws InterruptedException {
        answers.put(TRAIL + 0, part(true, 200, 40, false, ""));
        answers.put(TRAIL + 40, part(true, 7, 42, true, ""));

        assertThat(chains().auditTrail("sales")).isTrue();

        assertThat(said())
                .isEqualTo("  audit trail sales       intact   207 entries, seal 42 abcd, 1 not sealed yet\n");
    }

    @Test
    void damageInAnyPartOfATrailIsDamage() throws InterruptedException {
        answers.put(
                TRAIL + 0,
                part(
                        false,
                        200,
                        40,
                        false,
                        "{\"seal\":9,\"lastSeal\":9,\"entryId\":\"id-9\",\"kind\":\"INSERTED\",\"detail\":\"unknown\"}"));
        answers.put(TRAIL + 40, part(true, 7, 42, true, ""));

        assertThat(chains().auditTrail("sales")).isFalse();

        assertThat(said()).contains("DAMAGED  207 entries", "INSERTED sales seal 9 id-9: unknown");
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotTakenForIntact() {
        assertThatThrownBy(() -> chains().auditTrail("sales"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("503");
    }

    private static String part(boolean intact, long entries, long to, boolean complete, String findings) {
        return "{\"intact\":" + intact + ",\"entries\":" + entries + ",\"verifiedTo\":" + to
                + ",\"headNumber\":42,\"headHash\":\"abcd\",\"complete\":" + complete + ",\"unsealed\":1,\"findings\":["
                + findings + "]}";
    }

    private Chains chains() {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Chains(
                new Gateway(address, () -> "secret"),
                new Console(new PrintStream(output, true, StandardCharsets.UTF_8)));
    }

    private String said() {
        return output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var answer = answers.get(exchange.getRequestURI().toString());
        var body = (answer == null ? "{}" : answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer == null ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
