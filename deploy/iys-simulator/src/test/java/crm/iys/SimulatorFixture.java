package crm.iys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A simulator with a clock of the test's, and a client of it. */
abstract class SimulatorFixture {

    static final String SINGLE = "/v2/sps/7/brands/7/consents";
    static final String BATCH = "/v2/sps/7/brands/7/consents/request";
    static final String STATUS = "/sps/7/brands/7/consents/status";
    static final String APPROVED = "/sps/7/brands/7/consents/BIREYSEL/status/MESAJ";
    static final String CHANGES = "/sps/7/brands/7/consents/changes";
    static final String PHONE = "+905321112233";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param body null when there is none */
    record Reply(int status, JsonNode body) {

        String code() {
            return body.at("/errors/0/code").asText();
        }
    }

    @TempDir
    Path data;

    final TestClock clock = new TestClock();
    private final HttpClient http = HttpClient.newHttpClient();
    Simulator simulator;
    String token;

    @BeforeEach
    void start() {
        var settings = new HashMap<String, String>();
        settings.put("CRM_PORT_IYS", "0");
        settings.put("CRM_IYS_DATA", data.toString());
        settings.put("CRM_IYS_CODE", "7");
        settings.put("CRM_IYS_BRAND_CODE", "7");
        settings.putAll(settings());
        simulator = Simulator.start(Settings.of(settings), clock);
        token = logIn();
    }

    Map<String, String> settings() {
        return Map.of();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String logIn() {
        return password("riza").body().path("access_token").asText();
    }

    Reply password(String password) {
        return post("/oauth2/token", Map.of("grant_type", "password", "username", "riza", "password", password));
    }

    /** The limit of requests per second never stands in the way. */
    Reply post(String path, Object body) {
        clock.pass(Duration.ofSeconds(1));
        return send(path, body);
    }

    Reply get(String path) {
        clock.pass(Duration.ofSeconds(1));
        return send(path, null);
    }

    Reply send(String path, Object body) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.port() + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
            var call = body == null
                    ? request.GET()
                    : request.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            var response = http.send(call.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body().isEmpty() ? null : JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> consent(String phone, String status, Instant date) {
        var consent = new LinkedHashMap<String, Object>();
        consent.put("recipient", phone);
        consent.put("type", "MESAJ");
        consent.put("source", "HS_WEB");
        consent.put("status", status);
        consent.put("consentDate", Dates.write(date));
        return consent;
    }

    Map<String, Object> consent(String status, int secondsAgo) {
        return consent(PHONE, status, clock.instant().minusSeconds(secondsAgo));
    }

    Map<String, Object> with(String field, Object value) {
        var consent = consent("ONAY", 60);
        consent.put(field, value);
        return consent;
    }

    void accepted(Object consent) {
        assertThat(post(SINGLE, consent).status()).isEqualTo(200);
    }

    void refused(Object consent, int status, String code) {
        var reply = post(SINGLE, consent);
        assertThat(reply.body().toString()).contains(code);
        assertThat(reply.status()).isEqualTo(status);
    }
}
