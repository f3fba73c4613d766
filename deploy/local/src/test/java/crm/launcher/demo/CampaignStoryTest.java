package crm.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import crm.launcher.Console;
import crm.launcher.mail.MailFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a small server that knows one campaign. */
class CampaignStoryTest {

    private static final String CAMPAIGN = """
            {"id": "c1", "status": "%s", "members": 12000, "planned": 3,
             "progress": {"states": {"SENT": 1, "SUPPRESSED": 2}, "suppressed": {"NOT_ASKED": 2}, "failed": {}}}""";

    @TempDir
    Path inbox;

    private final List<String> requests = new ArrayList<>();
    private final AtomicInteger refusedStarts = new AtomicInteger();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(output, true, StandardCharsets.UTF_8));
    private String status = "COMPLETED";
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

    /** The demo a second time: nobody is written to twice. */
    @Test
    void aCampaignThatWasRunIsShownAndNotRunAgain() throws InterruptedException {
        var campaign = story().tell(data(), null);

        assertThat(campaign.path("planned").asInt()).isEqualTo(3);
        assertThat(requests).allMatch(request -> request.startsWith("GET /api/v1/campaigns"));
    }

    @Test
    void aCampaignThatWasNotStartedIsStartedWhenMarketingHasHeardOfAllDecisions() throws InterruptedException {
        status = "DRAFT";
        refusedStarts.set(2);

        story().tell(data(), null);

        assertThat(requests.stream().filter(request -> request.equals("POST /api/v1/campaigns/c1/start")))
                .hasSize(3);
        assertThat(requests.stream().filter(request -> request.equals("POST /api/v1/withdrawals")))
                .hasSize(1);
    }

    @Test
    void theReportCountsTheMailsOfThisCampaignAlone() throws Exception {
        mail("c1", "cdnow.00046@example.com");
        mail("c2", "cdnow.00069@example.com");

        new CampaignReport(inbox, console).print(story().tell(data(), null), "cdnow.00069@example.com");

        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("12,000 regular customers; 3 of them let us choose and write to them")
                .contains("1 sent, 2 suppressed, 0 failed", "suppressed, NOT_ASKED: 2")
                .contains("1 mails of it in the inbox")
                .contains("cdnow.00069@example.com withdrew while it ran: no mail went out");
    }

    private void mail(String campaign, String to) throws Exception {
        var text = "Delivered-To: " + to + "\r\nX-Riza-Campaign: " + campaign + "\r\n\r\ntext";
        new MailFolder(inbox)
                .store(Instant.parse("2026-11-25T09:30:00Z"), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private CampaignStory story() {
        var gateway = new Gateway("http://127.0.0.1:" + server.getAddress().getPort(), () -> "secret");
        return new CampaignStory(new DemoStaff(gateway, gateway, gateway, gateway, gateway, gateway, gateway), console);
    }

    /** Somebody who withdraws has to be among them. */
    private static DemoData data() {
        var purchases = new ArrayList<Purchase>();
        for (int number = 1; number <= 2_000; number++) {
            var customer = String.format("%05d", number);
            var day = LocalDate.of(1997, 1, 1);
            purchases.add(new Purchase(2, customer, day, 1, BigDecimal.ONE));
            purchases.add(new Purchase(3, customer, day, 1, BigDecimal.ONE));
        }
        return new DemoData(purchases);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(request);
        var answer = answer(request);
        var bytes = answer.getValue().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.getKey(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Map.Entry<Integer, String> answer(String request) {
        if (request.contains("filter")) {
            return Map.entry(200, "{\"items\": [{\"id\": \"c1\"}]}");
        }
        if (request.endsWith("/start") && refusedStarts.getAndDecrement() > 0) {
            return Map.entry(409, "{\"code\": \"campaign.permissions-behind\"}");
        }
        if (request.startsWith("POST")) {
            status = "COMPLETED";
        }
        return Map.entry(200, CAMPAIGN.formatted(status));
    }
}
