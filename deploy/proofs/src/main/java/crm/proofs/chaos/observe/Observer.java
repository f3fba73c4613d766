package crm.proofs.chaos.observe;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.Capture.Group;
import crm.proofs.chaos.capture.Capture.InvoiceNumber;
import crm.proofs.chaos.load.Journal;
import crm.proofs.system.TestSystem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/** Waits until a system has come to rest, and captures it. */
public final class Observer implements AutoCloseable {

    private static final List<String> SERVICES =
            List.of("customer", "sales", "marketing", "support", "consent", "analytics");
    private static final Duration POLL = Duration.ofSeconds(1);

    private final TestSystem system;
    private final Events events = new Events();
    private final TopicReader reader;
    private List<Group> groups = List.of();

    public Observer(TestSystem system) {
        this.system = system;
        this.reader = new TopicReader(system.kafkaBootstrap(), TopicReader.ofThePlatform(system.kafkaBootstrap()));
    }

    /**
     * Until every outbox is empty and every consumer has seen every event.
     *
     * @throws IllegalStateException with what still waits, when it takes too long
     */
    public void awaitRest(Duration most) throws InterruptedException {
        var end = Instant.now().plus(most);
        while (!isAtRest()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not drained: " + unsent() + " unsent, behind: " + behind());
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    private boolean isAtRest() {
        if (unsent() > 0) {
            return false;
        }
        reader.catchUp(events::add);
        groups = Groups.committed(system.kafkaBootstrap(), Observer::isOfAService);
        return behind().isEmpty();
    }

    private long unsent() {
        long unsent = 0;
        for (String service : SERVICES) {
            unsent += in(
                    service,
                    database -> Sql.count(
                            database, "select count(*) from outbox where sent_at is null and parked_at is null"));
        }
        return unsent;
    }

    private List<String> behind() {
        return groups.stream()
                .filter(group -> group.committed()
                        <= reader.lastRecords().getOrDefault(new TopicPartition(group.topic(), group.partition()), -1L))
                .map(group -> group.consumer() + " of " + group.topic() + "/" + group.partition())
                .toList();
    }

    private static boolean isOfAService(String group) {
        return SERVICES.contains(group.split("\\.")[0]);
    }

    /**
     * @param run with which the keys of this run begin
     * @param since when it began
     */
    public Capture capture(Journal journal, String run, Instant since) throws InterruptedException {
        var answers = new Answers(system);
        var leftovers = each(DeliveryTables::leftovers);
        leftovers.add(answers.ledgerFindings());
        var facts = in("analytics", Records::analytics);
        facts.addAll(in("sales", database -> Records.knownCustomers("sales", database)));
        facts.addAll(in("support", database -> Records.knownCustomers("support", database)));
        return new Capture(
                journal.acknowledged(),
                journal.refused(),
                each((service, database) -> DeliveryTables.keys(database, run)),
                each((service, database) -> Records.since(service, database, since)),
                each(DeliveryTables::outbox),
                events.all(),
                each((service, database) -> DeliveryTables.inbox(database)),
                groups,
                events.facts(Records.countedTopics(facts)),
                facts,
                in("sales", Records::sales),
                events.decisions(),
                answers.kpis(since),
                invoiceNumbers(),
                in("consent", LedgerTables::entries),
                in("consent", LedgerTables::heads),
                MailFolder.read(system.home().resolve("mail"), since),
                in("marketing", database -> CampaignTables.dispatches(database, since)),
                in("consent", database -> CampaignTables.permits(database, since)),
                leftovers);
    }

    private List<InvoiceNumber> invoiceNumbers() {
        var numbers = in("sales", Records::invoiceNumbers);
        numbers.addAll(events.invoiceNumbers());
        return numbers;
    }

    private interface PerService<T> {
        List<T> read(String service, Connection database);
    }

    private <T> List<T> each(PerService<T> reading) {
        var all = new ArrayList<T>();
        SERVICES.forEach(service -> all.addAll(in(service, database -> reading.read(service, database))));
        return all;
    }

    private <T> T in(String service, Function<Connection, T> reading) {
        try (var database = system.database(service)) {
            return reading.apply(database);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + service + " does not answer", e);
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
