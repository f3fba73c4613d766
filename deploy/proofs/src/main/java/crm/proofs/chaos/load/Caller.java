package crm.proofs.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.chaos.capture.CaptureFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** Sends a command until it has a definite answer: the same key, the same bytes. */
public final class Caller {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final URI gateway;
    private final Sessions sessions;
    private final Journal journal;
    private final Duration giveUpAfter;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public Caller(URI gateway, Sessions sessions, Journal journal, Duration giveUpAfter) {
        this.gateway = gateway;
        this.sessions = sessions;
        this.journal = journal;
        this.giveUpAfter = giveUpAfter;
    }

    /** @param sentAt when the first attempt began */
    record Answer(int status, String text, String location, Instant sentAt, Instant at) {

        boolean isYes() {
            return status >= 200 && status < 300;
        }

        JsonNode json() {
            try {
                return CaptureFiles.JSON.readTree(text);
            } catch (IOException e) {
                return CaptureFiles.JSON.nullNode();
            }
        }
    }

    /** A POST with an Idempotency-Key. */
    Answer command(String user, String path, String body, String key) throws InterruptedException {
        return untilDefinite(
                path,
                key,
                () -> request(user, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    Answer get(String user, String path) throws InterruptedException {
        return untilDefinite(path, "", () -> request(user, path).GET().build());
    }

    /** One attempt of a GET, for probes; 0 when there is no answer. */
    public int statusOf(String user, String path, Duration within) throws InterruptedException {
        try {
            var request = request(user, path).timeout(within).GET().build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | RuntimeException noAnswer) {
            return 0;
        }
    }

    private interface Attempt {
        HttpRequest prepare();
    }

    private Answer untilDefinite(String path, String key, Attempt attempt) throws InterruptedException {
        var began = Instant.now();
        var pause = FIRST_PAUSE;
        while (true) {
            var sentAt = Instant.now();
            String failure;
            try {
                var answer = http.send(attempt.prepare(), HttpResponse.BodyHandlers.ofString());
                if (isDefinite(answer.statusCode())) {
                    return new Answer(
                            answer.statusCode(),
                            answer.body(),
                            answer.headers().firstValue("Location").orElse(""),
                            began,
                            Instant.now());
                }
                failure = answer.statusCode() + " " + answer.body();
            } catch (IOException | RuntimeException noAnswer) {
                failure = noAnswer.toString();
            }
            journal.failed(new Failure(sentAt, Instant.now(), path, key, failure));
            if (Duration.between(began, Instant.now()).compareTo(giveUpAfter) > 0) {
                return new Answer(0, "no definite answer: " + failure, "", began, Instant.now());
            }
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** An expired token, a limit and a time-out are no answers to the command. */
    private static boolean isDefinite(int status) {
        return status < 500 && status != 401 && status != 408 && status != 425 && status != 429;
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + sessions.token(user));
    }
}
