package crm.proofs.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.CaptureFiles;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The judge is judged: what is right is let through, and whatever is damaged in any part of a capture is named. */
class CheckerTest {

    private static final int SEEDS = 40;

    /** What may change unseen, because nothing depends on it: names for people, times that only inform, places in a file. */
    private static final Map<String, Set<String>> OF_NO_CONSEQUENCE = Map.of(
            "acknowledged", Set.of("sentAt", "acknowledgedAt"),
            "outbox", Set.of("service", "position"),
            "topic", Set.of("partition", "offset"),
            "kpis", Set.of("from"),
            "mails", Set.of("file"),
            "permits", Set.of("outcome"),
            "leftovers", Set.of("service", "what"),
            "refused", Set.of("key", "kind", "status", "code"));

    /** Damages that leave a capture which is right, too. */
    private static final Map<String, Set<Damage>> ALSO_RIGHT = Map.of(
            "refused", EnumSet.of(Damage.DROP, Damage.SWAP),
            "leftovers", EnumSet.of(Damage.DROP, Damage.DUPLICATE, Damage.SWAP));

    @TestFactory
    Stream<DynamicTest> aRightCaptureIsAccepted() {
        return LongStream.range(0, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed,
                        () -> assertThat(violated(CaptureFixture.correct(seed))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyDamageIsNamed() {
        return Arrays.stream(Capture.class.getRecordComponents())
                .flatMap(part -> Arrays.stream(Damage.values())
                        .filter(damage -> !ALSO_RIGHT
                                .getOrDefault(part.getName(), Set.of())
                                .contains(damage))
                        .map(damage -> DynamicTest.dynamicTest(
                                damage + " in " + part.getName(), () -> everySeedIsNamed(part, damage))));
    }

    private static void everySeedIsNamed(RecordComponent part, Damage damage) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var damaged = damaged(CaptureFixture.correct(seed), part, damage, new Random(seed));
            assertThat(violated(damaged))
                    .as("%s in %s with seed %d: %s", damage, part.getName(), seed, CaptureFiles.lines(damaged, part))
                    .isNotEmpty();
        }
    }

    private static Capture damaged(Capture capture, RecordComponent part, Damage damage, Random random) {
        return CaptureFiles.of(each -> {
            var lines = CaptureFiles.lines(capture, each);
            return each.getName().equals(part.getName())
                    ? Superseded.restored(
                            lines,
                            changeable -> damage.of(changeable, CaptureFiles.lineType(each), fields(each), random))
                    : lines;
        });
    }

    private static Set<String> fields(RecordComponent part) {
        var fields = new TreeSet<String>();
        for (RecordComponent field : CaptureFiles.lineType(part).getRecordComponents()) {
            fields.add(field.getName());
        }
        fields.removeAll(OF_NO_CONSEQUENCE.getOrDefault(part.getName(), Set.of()));
        return fields;
    }

    private static List<String> violated(Capture capture) {
        return Checker.judge(capture).stream()
                .filter(result -> !result.holds())
                .map(CheckResult::name)
                .toList();
    }

    /** Places matter among the events of one aggregate. */
    @Test
    void anAggregateOutOfOrderIsNamed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var capture = CaptureFixture.correct(seed);
            var outbox = capture.outbox();
            var confirmed = indexOf(outbox, row -> row.type().equals("confirmed"));
            var created = indexOf(
                    outbox, row -> row.key().equals(outbox.get(confirmed).key()));
            var position = outbox.get(created).position();
            outbox.set(created, at(outbox.get(created), outbox.get(confirmed).position()));
            outbox.set(confirmed, at(outbox.get(confirmed), position));
            assertThat(violated(capture)).containsExactly("each aggregate in order, without a hole");
        }
    }

    @Test
    void anAggregateOutOfOrderInTheTopicIsNamed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var capture = CaptureFixture.correct(seed);
            var topic = capture.topic();
            var confirmed = indexOf(topic, event -> event.type().equals("confirmed"));
            topic.set(confirmed, at(topic.get(confirmed), topic.get(confirmed).partition(), -1));
            assertThat(violated(capture)).contains("each aggregate in order, without a hole");
        }
    }

    @Test
    void anAggregateInTwoPartitionsIsNamed() {
        var capture = CaptureFixture.correct(1);
        var topic = capture.topic();
        var confirmed = indexOf(topic, event -> event.type().equals("confirmed"));
        topic.set(confirmed, at(topic.get(confirmed), 1 - topic.get(confirmed).partition(), 1_000));
        assertThat(violated(capture)).contains("each aggregate in order, without a hole");
    }

    private static <T> int indexOf(List<T> lines, java.util.function.Predicate<T> wanted) {
        return lines.indexOf(lines.stream().filter(wanted).findFirst().orElseThrow());
    }

    private static Capture.OutboxRow at(Capture.OutboxRow row, long position) {
        return new Capture.OutboxRow(
                row.service(),
                position,
                row.eventId(),
                row.topic(),
                row.key(),
                row.version(),
                row.type(),
                row.digest(),
                row.sent());
    }

    private static Capture.TopicEvent at(Capture.TopicEvent event, int partition, long offset) {
        return new Capture.TopicEvent(
                event.topic(),
                partition,
                offset,
                event.eventId(),
                event.key(),
                event.version(),
                event.type(),
                event.digest(),
                event.ofAnOutbox());
    }

    /** What the gateway tells of users has no outbox to be compared with. */
    @Test
    void anEventWithoutAnOutboxIsNoneTooMany() {
        var capture = CaptureFixture.correct(1);
        var first = capture.topic().get(0);
        capture.topic()
                .add(new Capture.TopicEvent(
                        "crm.identity.user.v1", 0, 1, "e-1", "u-1", 1, first.type(), first.digest(), false));

        assertThat(DeliveryChecks.outboxIsTopic(capture).violations()).isZero();
    }

    /** K6 */
    @Test
    void anOrderWhoseCostWasNotToldIsNamed() {
        var capture = CaptureFixture.correct(1);
        for (var facts : List.of(capture.published(), capture.stored())) {
            var order = indexOf(facts, fact -> fact.table().equals("analytics.order_fact"));
            facts.get(order).content().remove("cost");
        }

        assertThat(violated(capture)).contains("KPI = events of those who permit it");
    }

    @Test
    void aCaptureReadFromItsFilesIsTheSame(@TempDir Path folder) {
        var capture = CaptureFixture.correct(1);

        CaptureFiles.write(capture, folder);

        assertThat(CaptureFiles.read(folder)).isEqualTo(capture);
    }

    @Test
    void everyCheckLooksAtSomething() {
        assertThat(Checker.judge(CaptureFixture.correct(1)))
                .allSatisfy(result ->
                        assertThat(result.examined()).as(result.name()).isPositive());
    }

    @Test
    void aMailAfterAnAcknowledgedWithdrawalIsNamedUnlessItWasGrantedAgain() {
        var capture = CaptureFixture.correct(1);
        var mail = capture.mails().get(1); // of person 1, who withdrew afterwards
        var late = new Capture.Mail(
                mail.file(),
                mail.arrivedAt().plusSeconds(600),
                mail.to(),
                mail.campaignId(),
                mail.dispatchId(),
                mail.permitId());
        capture.mails().set(1, late);

        assertThat(violated(capture)).containsExactly("no mail after an acknowledged withdrawal");

        var lines = new ArrayList<>(capture.acknowledged());
        lines.stream()
                .filter(said -> "EPOSTA".equals(said.content().get("channel"))
                        && said.content().get("personId").equals("person-1"))
                .filter(said -> "GRANT".equals(said.content().get("action")))
                .forEach(grant -> capture.acknowledged()
                        .add(new Capture.Acknowledged(
                                "again",
                                grant.kind(),
                                "again",
                                0,
                                grant.content(),
                                late.arrivedAt().minusSeconds(10),
                                late.arrivedAt().minusSeconds(9))));
        assertThat(violated(capture)).doesNotContain("no mail after an acknowledged withdrawal");
    }
}
