package crm.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.gateway.route.ServiceReader.Answer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** GTW-10: only what the owner shows is told, all of it, and once to all who have the same token. */
class QuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
    private static final Viewer VIEWER = new Viewer("token", "me", Set.of("order:read"), NOW.plusSeconds(300));

    private final Ring ring = new Ring(1, 500, Duration.ofMinutes(5));
    private final Owner owner = new Owner();
    private final Positions positions = new Positions("secret");
    private final Question question = new Question(Kind.ORDERS, VIEWER, owner);
    private final AtomicInteger cutOff = new AtomicInteger();
    private long offset;

    /** Answers when it is told to. */
    private final class Owner implements Question.Surroundings {

        private final Deque<CompletableFuture<Answer>> waiting = new ArrayDeque<>();
        private final List<Set<UUID>> asked = new ArrayList<>();
        private final List<Runnable> later = new ArrayList<>();
        private final List<Listener> expired = new ArrayList<>();

        @Override
        public Ring ring(Kind kind) {
            return ring;
        }

        @Override
        public Uni<Answer> ask(Kind kind, Set<UUID> ids, Viewer viewer) {
            asked.add(Set.copyOf(ids));
            var answer = new CompletableFuture<Answer>();
            waiting.add(answer);
            return Uni.createFrom().completionStage(answer);
        }

        @Override
        public void later(Runnable task) {
            later.add(task);
        }

        @Override
        public void tell(Listener listener, Runnable telling) {
            telling.run();
        }

        @Override
        public void reset(Listener listener) {
            listener.reset(Map.of(Kind.ORDERS, ring), NOW);
        }

        @Override
        public void expire(Listener listener) {
            expired.add(listener);
            question.remove(listener);
        }

        @Override
        public Instant now() {
            return NOW;
        }

        void shows(UUID... ids) {
            var items = JsonNodeFactory.instance.arrayNode();
            Arrays.stream(ids).forEach(id -> items.addObject().put("id", id.toString()));
            var body = JsonNodeFactory.instance.objectNode();
            body.set("items", items);
            waiting.remove().complete(new Answer(200, body));
        }

        void answers(int status) {
            waiting.remove().complete(new Answer(status, null));
        }
    }

    private Listener listener(String watch, int waiting) {
        var listener = new Listener(VIEWER, Watched.of(List.of(watch)), positions, waiting, cutOff::incrementAndGet);
        listener.begin(Map.of(Kind.ORDERS, ring), Long.MAX_VALUE);
        question.add(listener);
        return listener;
    }

    private static AssertSubscriber<Message> read(Listener listener) {
        return listener.messages().subscribe().withSubscriber(AssertSubscriber.create(1_000));
    }

    private UUID changed(UUID id, long version) {
        ring.add(new Change(id, version, 0, offset++), NOW.toEpochMilli());
        return id;
    }

    private UUID changed() {
        return changed(UUID.randomUUID(), 1);
    }

    private static List<String> told(AssertSubscriber<Message> reader) {
        return reader.getItems().stream()
                .map(Message::data)
                .map(data -> data.replaceAll(".*\"id\":\"([^\"]+)\",\"version\":(\\d+).*", "$1 $2"))
                .toList();
    }

    @Test
    void onlyWhatTheOwnerShowsIsTold() {
        var reader = read(listener("orders", 10));
        var seen = changed();
        var hidden = changed();

        question.wake();
        owner.shows(seen);

        assertThat(owner.asked).containsExactly(Set.of(seen, hidden));
        assertThat(told(reader)).containsExactly(seen + " 1");
    }

    @Test
    void aRecordThatChangedTwiceIsAskedForAndToldOnceWithItsLastVersion() {
        var reader = read(listener("orders", 10));
        var id = changed();
        changed(id, 2);

        question.wake();
        owner.shows(id);

        assertThat(told(reader)).containsExactly(id + " 2");
    }

    @Test
    void whatComesWhileTheOwnerThinksIsAskedForNext() {
        var reader = read(listener("orders", 10));
        var first = changed();
        question.wake();
        var second = changed();
        question.wake();
        assertThat(owner.asked).hasSize(1);

        owner.shows(first);
        owner.shows(second);

        assertThat(told(reader)).containsExactly(first + " 1", second + " 1");
    }

    @Test
    void moreThanAnAddressHoldsIsAskedForInParts() {
        var reader = read(listener("orders", 300));
        for (int number = 0; number < 2 * Question.MOST_IDS + 1; number++) {
            changed();
        }

        question.wake();
        while (!owner.waiting.isEmpty()) {
            owner.shows(owner.asked.get(owner.asked.size() - 1).toArray(UUID[]::new));
        }

        assertThat(owner.asked).extracting(Set::size).containsExactly(Question.MOST_IDS, Question.MOST_IDS, 1);
        assertThat(told(reader)).hasSize(2 * Question.MOST_IDS + 1).doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsAskedForWhatNobodyWatches() {
        var id = UUID.randomUUID();
        var reader = read(listener("orders/" + id, 10));
        changed();
        question.wake();
        assertThat(owner.asked).isEmpty();

        changed(id, 7);
        question.wake();
        owner.shows(id);

        assertThat(owner.asked).containsExactly(Set.of(id));
        assertThat(told(reader)).containsExactly(id + " 7");
    }

    @Test
    void allOfOneTokenShareTheQuestionAndEachIsToldWhatItWatches() {
        var id = UUID.randomUUID();
        var all = read(listener("orders", 10));
        var one = read(listener("orders/" + id, 10));
        var other = changed();
        changed(id, 2);

        question.wake();
        owner.shows(other, id);

        assertThat(owner.asked).hasSize(1);
        assertThat(told(all)).containsExactly(other + " 1", id + " 2");
        assertThat(told(one)).containsExactly(id + " 2");
    }

    @Test
    void anOwnerThatIsAwayIsAskedAgainAndNothingIsLost() {
        var reader = read(listener("orders", 10));
        var id = changed();
        question.wake();
        owner.answers(503);
        question.wake();
        assertThat(owner.asked).as("not before the pause has passed").hasSize(1);

        owner.later.remove(0).run();
        owner.shows(id);

        assertThat(told(reader)).containsExactly(id + " 1");
    }

    @Test
    void whoIsNotPermittedIsToldNothing() {
        var reader = read(listener("orders", 10));
        changed();
        question.wake();
        owner.answers(403);

        assertThat(reader.getItems()).isEmpty();
        assertThat(owner.later).isEmpty();
    }

    @Test
    void whoseTokenIsNotBelievedIsSentAway() {
        var listener = listener("orders", 10);
        changed();
        question.wake();
        owner.answers(401);

        assertThat(owner.expired).containsExactly(listener);
    }

    @Test
    void whoIsCutOffAmidAGroupHearsItAgain() {
        var reader = read(listener("orders", 10));
        var ids = List.of(changed(), changed(), changed());
        question.wake();
        owner.shows(ids.toArray(UUID[]::new));

        assertThat(reader.getItems())
                .extracting(message -> message.position() == null)
                .containsExactly(true, true, false);

        var again = new Listener(VIEWER, Watched.of(List.of("orders")), positions, 10, () -> {});
        var heard = positions.open(reader.getItems().get(2).position()).orElseThrow();
        assertThat(again.resume(Map.of(Kind.ORDERS, ring), heard)).isTrue();
        question.add(again);
        var missed = changed();
        question.wake();
        owner.shows(missed);

        assertThat(told(read(again))).containsExactly(missed + " 1");
    }

    @Test
    void whoComesTooLateIsToldToLoadAnew() {
        var reader = read(listener("orders", 10));
        for (int number = 0; number < 600; number++) {
            changed();
        }

        question.wake();

        assertThat(owner.asked).isEmpty();
        assertThat(reader.getItems()).extracting(Message::event).containsExactly(Message.Event.RESET);
    }

    @Test
    void aReaderWhoLetsMoreWaitThanMayIsCutOff() {
        var listener = listener("orders", 3);
        var slow = listener.messages().subscribe().withSubscriber(AssertSubscriber.create(0));
        var ids = List.of(changed(), changed(), changed(), changed());

        question.wake();
        owner.shows(ids.toArray(UUID[]::new));

        assertThat(cutOff).hasValue(1);
        assertThat(slow.request(10).getItems()).hasSize(3);
    }

    @Test
    void whoDoesNotReadTheEndIsCutOff() {
        var listener = listener("orders", 3);
        listener.messages().subscribe().withSubscriber(AssertSubscriber.create(0));

        listener.expire();

        assertThat(cutOff).hasValue(1);
    }
}
