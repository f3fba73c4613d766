package crm.proofs.chaos.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.chaos.capture.Capture.Acknowledged;
import crm.proofs.chaos.capture.Capture.Refused;
import crm.proofs.chaos.capture.CaptureFiles;
import crm.proofs.chaos.load.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The commands of one story, one after the other; each is written down with what was answered. */
final class Steps {

    private static final int REPEAT_ONE_OF = 50;

    private final Caller caller;
    private final Journal journal;
    private final Pace pace;
    private final String name;
    final Random random;
    private int step;

    Steps(Caller caller, Journal journal, Pace pace, String name, Random random) {
        this.caller = caller;
        this.journal = journal;
        this.pace = pace;
        this.name = name;
        this.random = random;
    }

    /** What an answer says of a record. */
    record Told(String kind, String id, long version, Map<String, String> content) {}

    interface Reading {
        List<Told> read(JsonNode answer);
    }

    /** The story cannot go on: a command was refused. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ended(String why) {
            super(why);
        }
    }

    /** A command that must succeed. */
    JsonNode command(String user, String path, Map<String, ?> body, Reading reading) throws InterruptedException {
        var text = write(body);
        var key = nextKey();
        var answer = send(user, path, text, key);
        write(key, reading, answer);
        if (random.nextInt(REPEAT_ONE_OF) == 0) {
            repeat(user, path, text, key, answer);
        }
        return answer.json();
    }

    /** A command that succeeds, or is refused for the one reason that passes by itself. */
    boolean unlessRefused(String user, String path, Map<String, ?> body, String code, Reading reading)
            throws InterruptedException {
        var key = nextKey();
        pace.take();
        var answer = caller.command(user, path, write(body), key);
        if (answer.isYes()) {
            write(key, reading, answer);
            return true;
        }
        var isForThat = answer.json().path("code").asText().equals(code);
        refused(key, path, answer, isForThat);
        if (!isForThat) {
            throw new Ended(path + " got " + answer.status() + " " + answer.text());
        }
        return false;
    }

    /** A command whose promise is only made later: 202, and its Location tells when. */
    void accepted(String user, String path, Map<String, ?> body, Promise promise) throws InterruptedException {
        var key = nextKey();
        var answer = send(user, path, write(body), key);
        journal.acknowledged(promise.keep(caller, key, answer));
    }

    interface Promise {
        List<Acknowledged> keep(Caller caller, String key, Answer answer) throws InterruptedException;
    }

    /** The key of the last command with another body: must be refused. */
    void reused(String user, String path, Map<String, ?> otherBody) throws InterruptedException {
        pace.take();
        var answer = caller.command(user, path, write(otherBody), key());
        refused(key() + "/reused", path, answer, answer.status() == 422);
    }

    /** A command that must be refused. */
    void refused(String user, String path, Map<String, ?> body, int status) throws InterruptedException {
        var key = nextKey();
        pace.take();
        var answer = caller.command(user, path, write(body), key);
        refused(key, path, answer, answer.status() == status);
    }

    private Answer send(String user, String path, String text, String key) throws InterruptedException {
        pace.take();
        var answer = caller.command(user, path, text, key);
        if (!answer.isYes()) {
            refused(key, path, answer, false);
            throw new Ended(path + " got " + answer.status() + " " + answer.text());
        }
        return answer;
    }

    private void write(String key, Reading reading, Answer answer) {
        journal.acknowledged(reading.read(answer.json()).stream()
                .map(told -> acknowledged(key, told, answer))
                .toList());
    }

    static Acknowledged acknowledged(String key, Told told, Answer answer) {
        return new Acknowledged(
                key, told.kind(), told.id(), told.version(), told.content(), answer.sentAt(), answer.at());
    }

    /** The same request again gets the same answer. */
    private void repeat(String user, String path, String text, String key, Answer first) throws InterruptedException {
        pace.take();
        var again = caller.command(user, path, text, key);
        if (again.status() != first.status() || !again.text().equals(first.text())) {
            journal.refused(
                    new Refused(key + "/again", path, again.status(), "another answer: " + again.text(), false));
        }
    }

    private void refused(String key, String path, Answer answer, boolean expected) {
        var code = answer.json().path("code").asText(answer.text());
        journal.refused(new Refused(key, path, answer.status(), code, expected));
    }

    private String nextKey() {
        step++;
        return key();
    }

    private String key() {
        return name + "-" + step;
    }

    private static String write(Map<String, ?> body) {
        try {
            return CaptureFiles.JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
